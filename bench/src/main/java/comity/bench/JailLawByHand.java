package comity.bench;

/**
 * The jail law of 14 December 2014 as an analyst would write it in SQL, for rows that lack nothing,
 * with the sections of the list grouped and the readings that {@link RowsBench} adopts. It shares
 * nothing with the plan and counts the rows by both acts.
 */
final class JailLawByHand {

  static final String SQL =
      """
      select
        case
          when not detainer then 'not-regulated'
          when "established.search" = 'running' then 'may'
          when warrant and shown then 'may'
          else 'must-not'
        end as hold,
        case
          when not detainer or not authority then 'not-regulated'
          when warrant and shown then 'may'
          else 'must-not'
        end as notify,
        count(*)
      from (
        select
          "established.search",
          "request.kind" = 'detainer'
            and ("request.form" not in ('letter', 'other')
              or (("request.requester.agency" <> 'other' or "request.requester.federal")
                and "request.purpose" = 'civil-immigration')) as detainer,
          "request.requester.agency" = 'us-ice'
            or ("request.requester.agency" = 'us-dhs-other'
              and "request.requester.enforcesCivilImmigrationLaw") as authority,
          authority
            and "warrant.issuer" in ('article-iii-judge', 'federal-magistrate-judge')
            and "warrant.probableCause" and "warrant.authorizesCustody" as warrant,
          ("person.terrorWatchlistMatch" and "established.person.terrorWatchlistMatch" <> 'person')
            or ("established.person.convictions" <> 'person'
              and "person.convictions[].level" = 'felony'
              and "person.convictions[].status" = 'final'
              and not "person.convictions[].youthfulOffender"
              and not "person.convictions[].juvenile"
              and ("person.convictions[].jurisdiction" = 'US-NY'
                or (not "person.convictions[].foreign" and "person.convictions[].predicateFelony"))
              and "custody.arrestedOn" < "person.convictions[].judgmentOn" + interval 5 year
                + "person.convictions[].daysIncarcerated" * interval 1 day
              and case
                when "person.convictions[].jurisdiction" <> 'US-NY'
                  then "person.convictions[].equivalentOf" in (LISTED)
                    or ("person.convictions[].attempt" = 'none'
                      and "person.convictions[].equivalentOf" in ('485.05', '600'))
                when "person.convictions[].statute" = 'NY PL'
                  then "person.convictions[].section" in (LISTED)
                    or ("person.convictions[].attempt" = 'none'
                      and "person.convictions[].section" = '485.05')
                when "person.convictions[].statute" = 'NY VTL'
                  then "person.convictions[].attempt" = 'none'
                    and "person.convictions[].section" = '600'
                else false
              end) as shown
        from facts)
      group by all
      """
          .replace(
              "LISTED",
              """
              '120.01', '120.02', '120.03', '120.04', '120.04-a(4)', '120.05', '120.06',
              '120.07', '120.08', '120.09', '120.10', '120.11', '120.12', '120.13', '120.18',
              '120.25', '120.55', '120.60', '120.70', '121.12', '121.13', '125.10', '125.11',
              '125.12', '125.13', '125.14', '125.15', '125.20', '125.21', '125.22', '125.25',
              '125.26', '125.27', '125.40', '125.45', '130.25', '130.30', '130.35', '130.40',
              '130.45', '130.50', '130.53', '130.65', '130.65-a', '130.66', '130.67', '130.70',
              '130.75', '130.80', '130.85', '130.90', '130.95', '130.96', '135.10', '135.20',
              '135.25', '135.35', '135.50', '135.65(2)(b)', '140.17', '140.25', '140.30',
              '145.12', '150.05', '150.10', '150.15', '150.20', '160.05', '160.10', '160.15',
              '195.07', '195.08', '195.17', '215.11', '215.12', '215.13', '215.15', '215.16',
              '215.17', '215.51', '215.52', '220.18', '220.21', '220.28', '220.41', '220.43',
              '220.44', '220.48', '220.77', '230.05', '230.06', '230.19', '230.25(2)', '230.30',
              '230.32', '230.33', '230.34', '235.22', '240.06', '240.55', '240.60', '240.61',
              '240.62', '240.63', '240.75', '241.05', '255.26', '255.27', '260.25', '260.32',
              '260.34', '263.05', '263.10', '263.11', '263.15', '263.16', '263.30', '265.01-a',
              '265.01-b', '265.02(2)', '265.02(3)', '265.02(4)', '265.02(5)', '265.02(6)',
              '265.02(7)', '265.02(8)', '265.03', '265.04', '265.08', '265.09', '265.10',
              '265.11', '265.12', '265.13', '265.14', '265.16', '265.17', '265.19', '265.35(2)',
              '270.30', '270.35', '405.16(1)', '405.18', '460.22', '470.21', '470.22', '470.23',
              '470.24', '490.10', '490.15', '490.20', '490.25', '490.30', '490.35', '490.37',
              '490.40', '490.45', '490.47', '490.50', '490.55'\
              """);

  private JailLawByHand() {}
}
