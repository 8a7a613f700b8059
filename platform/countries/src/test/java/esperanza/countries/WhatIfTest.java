package esperanza.countries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clocks of cases under the demonstration profile, counted again under the law of a country. */
class WhatIfTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();

    /** Thursday 5 March: 24 hours, or two business days of Peru until the end of Monday 9 March. */
    @Test
    void ends_and_breaches_stand_in_pairs_and_counts() {
        assertThat(whatIf("2026-03-09T12:00:00Z", """
                        esperanza.notification.deadline-started.v1 {"deadlineId":"1","ruleId":"REQUEST_ROUTED","caseId":"a","start":"2026-03-05T15:00:00Z","due":"2026-03-06T15:00:00Z"}
                        esperanza.notification.deadline-breached.v1 {"deadlineId":"1"}
                        esperanza.notification.deadline-met.v1 {"deadlineId":"1","actedAt":"2026-03-07T15:00:00Z"}
                        esperanza.notification.deadline-started.v1 {"deadlineId":"2","ruleId":"REQUEST_ROUTED","caseId":"b","start":"2026-03-05T15:00:00Z","due":"2026-03-06T15:00:00Z"}
                        esperanza.notification.deadline-started.v1 {"deadlineId":"3","ruleId":"REQUEST_ROUTED","caseId":"c","start":"2026-03-05T15:00:00Z","due":"2026-03-06T15:00:00Z"}
                        esperanza.notification.deadline-withdrawn.v1 {"deadlineId":"3"}
                        esperanza.notification.deadline-started.v1 {"deadlineId":"4","ruleId":"TRIAGE","caseId":"a","start":"2026-03-05T15:00:00Z","due":"2026-03-05T19:00:00Z"}
                        esperanza.notification.deadline-started.v1 {"deadlineId":"5","ruleId":"FORMER","caseId":"a","start":"2026-03-05T15:00:00Z","due":"2026-03-05T19:00:00Z"}
                        """)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                        term	clocks	earlier	later	no such term	breaches	breaches under it
                        FORMER	1	0	0	1	1	0
                        REQUEST_ROUTED	3	0	3	0	2	0
                        TRIAGE	1	0	0	0	1	1

                        case	term	due	due under it	breached	breached under it
                        a	REQUEST_ROUTED	2026-03-06T15:00:00Z	2026-03-10T04:59:59.999999Z	true	false
                        b	REQUEST_ROUTED	2026-03-06T15:00:00Z	2026-03-10T04:59:59.999999Z	true	false
                        c	REQUEST_ROUTED	2026-03-06T15:00:00Z	2026-03-10T04:59:59.999999Z	false	false
                        a	FORMER	2026-03-05T19:00:00Z	-	true	false
                        """);
    }

    /** A pause from Friday 6 to Monday 16 March counts on from Tuesday 17 under Peru: its days are Tue, Wed. */
    @Test
    void pauses_dates_and_later_periods_are_kept() {
        assertThat(whatIf("2027-01-01T00:00:00Z", """
                        deadline-started {"deadlineId":"1","ruleId":"REQUEST_ROUTED","caseId":"a","start":"2026-03-05T15:00:00Z","due":"2026-03-06T15:00:00Z"}
                        deadline-paused {"deadlineId":"1","since":"2026-03-06T13:00:00Z"}
                        deadline-moved {"deadlineId":"1","due":"2026-03-16T15:00:00Z","resumedAt":"2026-03-16T13:00:00Z"}
                        deadline-met {"deadlineId":"1","actedAt":"2026-03-18T15:00:00Z"}
                        deadline-started {"deadlineId":"2","ruleId":"ACT_DUE","caseId":"a","start":"2026-03-05T15:00:00Z","due":"2026-03-20T15:00:00Z"}
                        deadline-moved {"deadlineId":"2","due":"2026-04-20T15:00:00Z","resumedAt":null}
                        deadline-met {"deadlineId":"2","actedAt":"2026-04-20T15:00:00Z"}
                        deadline-started {"deadlineId":"3","ruleId":"REEVALUATION","caseId":"a","start":"2026-03-05T15:00:00Z","due":"2026-06-05T15:00:00Z"}
                        deadline-met {"deadlineId":"3","actedAt":"2026-06-05T14:00:00Z"}
                        deadline-started {"deadlineId":"3","ruleId":"REEVALUATION","caseId":"a","start":"2026-06-05T14:00:00Z","due":"2026-09-05T15:00:00Z"}
                        deadline-paused {"deadlineId":"3","since":"2026-06-06T13:00:00Z"}
                        """)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                        term	clocks	earlier	later	no such term	breaches	breaches under it
                        ACT_DUE	1	0	0	0	0	0
                        REEVALUATION	2	0	0	0	0	0
                        REQUEST_ROUTED	1	0	1	0	1	0

                        case	term	due	due under it	breached	breached under it
                        a	REQUEST_ROUTED	2026-03-16T15:00:00Z	2026-03-19T04:59:59.999999Z	true	false
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plan-opened {} | Not an event of a clock: plan-opened",
                "deadline-met | Not an event of a clock: a line without JSON",
                "deadline-met {\"deadlineId\":\"7\",\"actedAt\":\"2026-03-18T15:00:00Z\"} | The clock 7 did not start before"
            })
    void a_line_that_is_no_event_of_a_clock_is_refused_without_what_it_says(String line, String complaint) {
        assertThat(whatIf("2027-01-01T00:00:00Z", line)).isEqualTo(2);
        assertThat(complaints.toString(StandardCharsets.UTF_8)).isEqualTo(complaint + System.lineSeparator());
        assertThat(out.size()).isZero();
    }

    @Test
    void the_next_version_of_a_profile_is_tried_before_it_is_in_force(@TempDir Path folder) throws IOException {
        Path next = Files.writeString(
                folder.resolve("xx.yaml"),
                Files.readString(Path.of("../../deploy/profiles/xx.yaml"))
                        .replaceFirst("length: 4 hours", "length: 2 hours"));
        assertThat(whatIf(next.toString(), "2026-03-09T12:00:00Z", """
                        deadline-started {"deadlineId":"4","ruleId":"TRIAGE","caseId":"a","start":"2026-03-05T15:00:00Z","due":"2026-03-05T19:00:00Z"}
                        deadline-met {"deadlineId":"4","actedAt":"2026-03-05T18:00:00Z"}
                        """)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("TRIAGE\t1\t1\t0\t0\t0\t1\n")
                .endsWith("a\tTRIAGE\t2026-03-05T19:00:00Z\t2026-03-05T17:00:00Z\tfalse\ttrue\n");
    }

    @ParameterizedTest
    @CsvSource({"qq, There is no sheet of qq", "../mx, Usage", "'', Usage"})
    void what_is_no_law_is_refused(String law, String complaint) {
        assertThat(whatIf(law, "2027-01-01T00:00:00Z", "")).isEqualTo(2);
        assertThat(complaints.toString(StandardCharsets.UTF_8)).startsWith(complaint);
    }

    private int whatIf(String now, String clocks) {
        return whatIf("pe", now, clocks);
    }

    private int whatIf(String law, String now, String clocks) {
        return new Main(
                        Path.of("../../deploy/profiles"),
                        () -> Instant.parse(now),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(complaints, true, StandardCharsets.UTF_8))
                .run(List.of("what-if", law), new ByteArrayInputStream(clocks.getBytes(StandardCharsets.UTF_8)));
    }
}
