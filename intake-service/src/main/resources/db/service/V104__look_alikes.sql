-- What came about the same time is looked through for what looks alike.
create index report_queue_received on report_queue(received_at);
