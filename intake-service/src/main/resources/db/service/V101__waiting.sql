-- What waits is a small part of all there ever was; a page of it reads nothing else.
create index report_queue_waiting on report_queue(position) where urgency is null;
