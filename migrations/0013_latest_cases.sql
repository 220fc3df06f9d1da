-- The latest of all cases, for the search of words that very many of them say. By an expression that nothing else orders
-- by: an index on the activity itself would draw the planner away from a member's own.
create index latest_cases on cases ((coalesce(last_activity_at, '-infinity'::timestamptz)) desc, id desc);
