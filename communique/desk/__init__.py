"""The desk: a record as web pages and an HTTP API, served from one store. No build step, nothing fetched from elsewhere."""
