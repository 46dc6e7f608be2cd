-- Few of the cases of many years are of persons who are in custody.
create index on case_row (agency, agency_number) where in_custody;
