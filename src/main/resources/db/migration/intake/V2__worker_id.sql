-- the worker's own ID number, as the register gives it: one person works for one household (H17, F21)
alter table intake_row add column worker_id_no text check (worker_id_no ~ '^[1-9][0-9]{16}[0-9X]$');
