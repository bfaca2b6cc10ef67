"""The door for programs: read-only, under the same permissions as the admin."""
