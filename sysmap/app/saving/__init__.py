"""The map and its file: saved by itself, watched for changes of others, found again, left without trace."""
