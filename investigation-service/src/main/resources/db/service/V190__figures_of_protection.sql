-- The figures of protection. What is known of each case is made anew from the log, because it now holds spans and what
-- the first event of a thing said. Until then the old rows are read. The frames stay as they were released.
update figure_case set history = ((history::jsonb - 'forms')
  || jsonb_build_object('said', coalesce(history::jsonb -> 'forms', '{}'), 'spans', jsonb_build_object()))::text;
update cursor set anew = true where name = 'figures';
