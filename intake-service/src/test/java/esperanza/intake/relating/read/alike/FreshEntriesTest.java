package esperanza.intake.relating.read.alike;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.intake.report.domain.ReportEvent.ReportReceived;
import esperanza.intake.report.domain.Reporter;
import esperanza.kernel.Personal;
import esperanza.runtime.sealing.BlindIndex;
import esperanza.runtime.sealing.Secrets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class FreshEntriesTest {

    private static final UUID REPORTER = new UUID(1, 1);
    private static final UUID OF_THE_REPETITION = new UUID(1, 2);
    private static final int SHORT = 4_096;

    private final BlindIndex index = new BlindIndex(new Secrets(new SecretKeySpec(new byte[32], "HmacSHA256")), 14);
    private final FreshEntries fresh = new FreshEntries(index);

    @Test
    void what_was_made_of_the_words_is_taken_once_for_the_stored_report_and_is_what_the_index_would_make() {
        ReportReceived said = report(REPORTER, "+52 55 1234 5678");
        fresh.make(said, SHORT);
        List<ContactEntry> taken = fresh.take(closed(REPORTER)).orElseThrow();
        assertThat(taken).isEqualTo(ContactEntry.of(said, index)).hasSize(1);
        assertThat(fresh.take(closed(REPORTER))).isEmpty();
    }

    @Test
    void a_repetition_leaves_nothing_for_the_report_that_was_stored() {
        fresh.make(report(OF_THE_REPETITION, "+52 55 1234 5678"), SHORT);
        assertThat(fresh.take(closed(REPORTER))).isEmpty();
    }

    @Test
    void a_long_report_and_one_with_many_numbers_are_left_to_the_index() {
        fresh.make(report(REPORTER, "+52 55 1234 5678"), SHORT + 1);
        assertThat(fresh.take(closed(REPORTER))).isEmpty();
        String numbers = IntStream.range(100_000, 100_051).mapToObj(n -> "" + n).collect(Collectors.joining(", "));
        fresh.make(report(REPORTER, numbers), SHORT);
        assertThat(fresh.take(closed(REPORTER))).isEmpty();
    }

    @Test
    void what_nobody_takes_does_not_fill_the_memory() {
        fresh.make(report(REPORTER, "+52 55 1234 5678"), SHORT);
        for (int n = 0; n < 1_000; n++) {
            fresh.make(report(new UUID(5, n), "+52 55 1234 5678"), SHORT);
        }
        assertThat(fresh.take(closed(REPORTER))).isEmpty();
        assertThat(fresh.take(closed(new UUID(5, 999)))).isPresent();
    }

    private static ReportReceived report(UUID reporter, String phone) {
        return of(Personal.of(
                reporter,
                new Reporter(
                        Optional.empty(),
                        Optional.of(phone),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of())));
    }

    /** As the log holds it. */
    private static ReportReceived closed(UUID reporter) {
        return of(Personal.closed(reporter));
    }

    private static ReportReceived of(Personal<Reporter> reporter) {
        return ContactTest.report(Personal.closed(new UUID(4, 4)), reporter, Personal.closed(new UUID(2, 2)));
    }
}
