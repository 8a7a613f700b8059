package esperanza.bench;

import esperanza.local.Platform;
import esperanza.local.Postgres;
import java.time.Duration;
import java.util.List;

/**
 * Cases in the read models of intake, investigation and protection, written by SQL as the projections would write them:
 * copies of real rows under other ids. One case in ten waits for an officer, one in seven is assigned to somebody else,
 * every party is named in two reports, and every plan has two cases. The risk of one plan in ten was never assessed; the
 * others have their dates within a year.
 */
final class CaseSeed {

    private static final int REAL = 50;
    private static final String ARRIVED =
            "select count(*) from case_wall w where w.received and exists (select from %s q where q.case_id = w.case_id)";

    /** The cases behind number %1$d up to number %2$d; real: the rows that came by themselves. */
    private static final String IDS = """
            from (select *, row_number() over (order by case_id) nth from %3$s_real) r
            join (select n, md5('case' || n)::uuid as of_case, md5('report' || n)::uuid as of_report,
                    now() - n * interval '20 s' as since
                  from generate_series(%1$d + 1, %2$d) n) s on r.nth = s.n %% %4$d + 1""";

    private static final String WALLS = """
            insert into case_wall(case_id, shut_to, received, sealed, seated, seats)
            select of_case, shut_to, received, sealed, case when n %% 7 = 0 then 5 else 0 end,
              case when n %% 7 = 0 then decode(md5('somebody'), 'hex') else '' end
            """ + IDS;
    private static final String SEATS = """
            insert into case_seat(case_id, capacity, mark, until)
            select md5('case' || n)::uuid, capacity, md5('somebody'), null
            from generate_series(%1$d + 1, %2$d) n, unnest(array['INTAKE', 'INVESTIGATION']) capacity
            where n %% 7 = 0""";
    private static final String QUEUE = """
            insert into report_queue(report_id, case_id, case_number, position, version, received_at, channel,
              first_level_area, imminent_danger, urgency, referred_to, codes, urgency_rank)
            select of_report, of_case, case_number, position, version, since, channel, first_level_area, n %% 4 = 0,
              case when n %% 10 > 0 then 'U' || n %% 4 end, referred_to, codes, n %% 4
            """ + IDS;
    private static final String PARTIES = """
            insert into report_party(report_id, case_id, party, received_at, position)
            select md5('report' || n)::uuid, md5('case' || n)::uuid, md5('party' || n / 2)::uuid,
              now() - n * interval '20 s', n
            from generate_series(%1$d + 1, %2$d) n""";
    private static final String FILES = """
            insert into case_file(case_id, report_id, position, registered_at, first_level_area, investigator)
            select of_case, of_report, 1000000 + n, since, first_level_area, case when n %% 10 > 0 then md5('' || n) end
            """ + IDS;

    private static final String PLANS = """
            insert into plan(plan_id, kind, position)
            select md5('party' || n)::uuid, 'PERSON', 1000000 + 2 * n from generate_series(%1$d / 2 + 1, %2$d / 2) n""";
    private static final String INCIDENTS = """
            insert into plan_incident(position, plan_id, case_id, urgent)
            select 1000000 + n, md5('party' || n / 2)::uuid, md5('case' || n)::uuid, n %% 4 = 0
            from generate_series(%1$d + 2, %2$d + 1) n""";
    private static final String TO_ASSESS = """
            insert into to_assess(position, plan_id, case_id, what, task_id, due)
            select 1000000 + 2 * n, md5('party' || n)::uuid, md5('case' || 2 * n)::uuid,
              case when n %% 10 = 0 then 'NEVER' else 'AGAIN' end, md5('case' || 2 * n)::uuid,
              now() + (n %% 360 - 30) * interval '1 day'
            from generate_series(%1$d / 2 + 1, %2$d / 2) n""";

    private final Postgres postgres;
    private int seeded;

    private CaseSeed(Postgres postgres) {
        this.postgres = postgres;
    }

    /** Starts the services but notification, and sends the reports whose rows are copied. */
    static CaseSeed started(Machine machine) {
        Platform platform = machine.platform();
        IntakeThroughput.startIntakeAlone(platform);
        platform.service("investigation").start();
        platform.service("protection").start();
        ReportFlow.send(platform, REAL, Duration.ZERO);
        CaseSeed seed = new CaseSeed(platform.postgres());
        seed.await("intake", "report_queue");
        seed.await("investigation", "case_file");
        seed.await("protection", "plan_incident");
        seed.keepReal("intake", "case_wall", "report_queue");
        seed.keepReal("protection", "case_wall");
        seed.keepReal("investigation", "case_wall", "case_file");
        return seed;
    }

    /** Adds the cases that are missing up to this number of them. */
    void upTo(int cases) {
        insert("intake", cases, "case_wall", WALLS);
        insert("intake", cases, "", SEATS);
        insert("intake", cases, "report_queue", QUEUE);
        insert("intake", cases, "", PARTIES);
        insert("investigation", cases, "case_wall", WALLS);
        insert("investigation", cases, "", SEATS);
        insert("investigation", cases, "case_file", FILES);
        insert("protection", cases, "case_wall", WALLS);
        insert("protection", cases, "", SEATS);
        insert("protection", cases, "", PLANS);
        insert("protection", cases, "", INCIDENTS);
        insert("protection", cases, "", TO_ASSESS);
        seeded = cases;
        analyze();
    }

    /** Takes the seeded cases away; the services make their read models anew from the log. */
    void forget() {
        Sql.run(postgres, "intake", "truncate case_wall, case_seat, report_queue, report_party, case_tie, recognition");
        Sql.run(postgres, "investigation", "truncate case_wall, case_seat, case_file");
        Sql.run(postgres, "protection", "truncate case_wall, case_seat, plan, plan_incident, to_assess");
        for (String service : List.of("intake", "investigation", "protection")) {
            Sql.run(
                    postgres,
                    service,
                    "update cursor set anew = true where name in ('walls','report-queue','groups','files','plans','to-assess')");
        }
    }

    private void insert(String service, int cases, String from, String sql) {
        Sql.run(postgres, service, sql.formatted(seeded, cases, from, REAL));
    }

    private void analyze() {
        Sql.run(postgres, "intake", "vacuum analyze case_wall, case_seat, report_queue, report_party");
        Sql.run(postgres, "investigation", "vacuum analyze case_wall, case_seat, case_file");
        Sql.run(postgres, "protection", "vacuum analyze case_wall, case_seat, plan, plan_incident, to_assess");
    }

    private void keepReal(String service, String... tables) {
        for (String table : tables) {
            Sql.run(
                    postgres,
                    service,
                    "create table %1$s_real as select * from %1$s limit %2$d".formatted(table, REAL));
        }
    }

    private void await(String service, String table) {
        ReportFlow.await("reports in " + table, () -> Sql.number(postgres, service, ARRIVED.formatted(table)) >= REAL);
    }
}
