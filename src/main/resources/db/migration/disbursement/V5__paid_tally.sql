-- What was paid by township of the batch and programme year, in fen; neither of them changes.
select base_tally_keep('payment_line_tally', 'payment_line',
    'select b.programme_year, b.area_code, industry_fen + labour_fen as paid_fen
     from changed join payment_batch b on b.no = batch_no where changed.status = ''PAID''',
    array['paid_fen']);
