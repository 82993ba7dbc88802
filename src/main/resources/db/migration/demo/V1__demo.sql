-- What of the demonstration's season has been played, so that a restart goes on where it stood.
create table demo_phase (
    name text primary key,
    done_at timestamptz not null
);
