-- Nothing is looked up by these any more: the queue goes by urgency and who reported first, erasures by all that wait.
drop index report_queue_order;
drop index report_queue_tests;
drop index contact_index_subject;
drop index erasure_open;
