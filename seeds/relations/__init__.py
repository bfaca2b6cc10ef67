"""What the document says of the things it names: one module a topic.

Order matters: signing knows the parties before formats are attached, and occasions before figures.
"""

from seeds.relations.announcements import find_announcements
from seeds.relations.attendance import find_attendance, find_listed_participants
from seeds.relations.cooperation import find_cooperation
from seeds.relations.funds import find_fund_terms
from seeds.relations.links import find_links
from seeds.relations.occasions import find_occasions
from seeds.relations.openings import find_openings
from seeds.relations.organising import find_organisers
from seeds.relations.positions import find_positions
from seeds.relations.representation import find_represented
from seeds.relations.signing import find_signings
from seeds.relations.tables import find_tabled_participants
from seeds.relations.transcripts import find_transcribed_speakers

RULES = (
    find_positions,
    find_occasions,
    find_links,
    find_attendance,
    find_transcribed_speakers,
    find_represented,
    find_organisers,
    find_announcements,
    find_signings,
    find_cooperation,
    find_fund_terms,
    find_openings,
)

__all__ = ["RULES", "find_listed_participants", "find_tabled_participants"]
