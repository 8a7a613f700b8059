package esperanza.intake.likeness.finding;

import static esperanza.protocol.vocabulary.LikenessReason.LIKE_WORDING;
import static esperanza.protocol.vocabulary.LikenessReason.SAME_HANDLE;
import static esperanza.protocol.vocabulary.LikenessReason.SAME_NUMBER;
import static esperanza.protocol.vocabulary.LikenessReason.SAME_WORDING;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.intake.likeness.finding.Trait.OfContact;
import esperanza.intake.likeness.finding.Trait.OfPhrase;
import esperanza.intake.likeness.read.SeriesKeys.Held;
import esperanza.intake.relating.read.alike.Contact;
import esperanza.intake.relating.read.alike.ContactField;
import esperanza.kernel.CaseId;
import esperanza.kernel.ReportId;
import esperanza.runtime.sealing.Secrets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** To which series a report belongs. */
class BelongingTest {

    private static final Contact NUMBER = new Contact(new UUID(1, 1), ContactField.TRACE_PHONE, "50498110001");
    private static final Contact AT_HOME = new Contact(new UUID(1, 1), ContactField.TRACE_PHONE, "98110001");
    private static final Contact HANDLE = new Contact(new UUID(1, 1), ContactField.TRACE_HANDLE, "el_jefe");
    private static final String SAID = "si sigues con la radio te vamos a quemar la casa";
    private static final String REWORDED = "si sigues con esa radio te vamos a quemar la casita";
    private static final UUID FIRST = new UUID(7, 1);
    private static final UUID SECOND = new UUID(7, 2);

    private final TraitKeys keys = new TraitKeys(new Secrets(new SecretKeySpec(new byte[32], "HmacSHA256")));
    private final Map<UUID, Map<UUID, UUID>> held = new HashMap<>();

    @Test
    void a_number_and_a_sentence_that_come_together_are_one_series_and_both_ends_give_it_one_id() {
        Features one = report(SAID, NUMBER);
        Features other = report(SAID, AT_HOME);
        Belonging belonging = belonging(one, other);
        assertThat(belonging.series().values()).containsExactly(Set.of(SAME_NUMBER, SAME_WORDING));
        assertThat(belonging.silent()).containsExactly(other.reportId().value());
        assertThat(belonging(other, one).series()).isEqualTo(belonging.series());
        assertThat(belonging.traits().keySet()).hasSize(2);
    }

    @Test
    void what_ten_thousand_share_is_the_series_of_the_few_that_were_looked_at() {
        List<Features> others =
                Stream.generate(() -> report(SAID, NUMBER)).limit(5).toList();
        others.forEach(other -> in(FIRST, other));
        Belonging belonging = belonging(report(SAID, NUMBER), others);
        assertThat(belonging.series()).isEqualTo(Map.of(FIRST, Set.of(SAME_NUMBER, SAME_WORDING)));
        assertThat(belonging.silent()).isEmpty();
    }

    @Test
    void a_new_trait_that_comes_with_a_known_one_is_a_series_of_its_own_so_that_a_hotlines_number_swallows_none() {
        Features crowd = in(FIRST, report("", NUMBER));
        Features accomplice = report("", NUMBER, HANDLE);
        held.put(accomplice.reportId().value(), Map.of(keys.of(new OfContact(NUMBER)), FIRST));
        Belonging belonging = belonging(report("", NUMBER, HANDLE), crowd, accomplice);
        assertThat(belonging.series()).hasSize(2).containsEntry(FIRST, Set.of(SAME_NUMBER));
        assertThat(belonging.series().values()).contains(Set.of(SAME_HANDLE));
        assertThat(belonging.silent()).containsExactly(accomplice.reportId().value());
    }

    @Test
    void series_that_meet_in_a_report_stay_two_and_the_report_is_in_both() {
        Features byNumber = in(FIRST, report("", NUMBER));
        Features byHandle = in(SECOND, report("", HANDLE));
        Belonging belonging = belonging(report("", NUMBER, HANDLE), byNumber, byHandle);
        assertThat(belonging.series()).isEqualTo(Map.of(FIRST, Set.of(SAME_NUMBER), SECOND, Set.of(SAME_HANDLE)));
    }

    @Test
    void a_reworded_threat_joins_the_series_of_most_and_one_that_is_alike_by_chance_adds_none() {
        List<Features> most =
                Stream.generate(() -> in(FIRST, report(REWORDED))).limit(3).toList();
        Features one = in(SECOND, report(REWORDED));
        Features reworded = report(SAID);
        Belonging alone = belonging(reworded, concat(most, one));
        assertThat(alone.series()).isEqualTo(Map.of(FIRST, Set.of(LIKE_WORDING)));
        Belonging two = belonging(reworded, concat(concat(most, one), in(SECOND, report(REWORDED))));
        assertThat(two.series()).containsOnlyKeys(FIRST, SECOND);
        assertThat(two.traits()).isEqualTo(Map.of(keys.of(phrase(SAID)), FIRST));
    }

    @Test
    void a_report_stays_in_its_series_whatever_others_are_in() {
        Features one = in(FIRST, report("", NUMBER));
        List<Features> others =
                Stream.generate(() -> in(SECOND, report("", NUMBER))).limit(5).toList();
        assertThat(belonging(one, others).series()).containsOnlyKeys(FIRST, SECOND);
        assertThat(belonging(one, others).traits()).containsValue(FIRST);
    }

    @Test
    void a_series_is_told_if_enough_have_the_trait_and_agree() {
        Features one = report("", NUMBER);
        List<Features> agreed = IntStream.range(0, 5)
                .mapToObj(n -> n == 0 ? report("", NUMBER) : in(FIRST, report("", NUMBER)))
                .toList();
        assertThat(isTold(one, agreed)).as("one of them has not said so yet").isTrue();
        assertThat(isTold(one, agreed.subList(0, 4))).as("too few").isFalse();
        assertThat(isTold(one, concat(agreed, in(SECOND, report("", NUMBER))))).isFalse();
        held.clear();
        assertThat(isTold(one, agreed)).as("nobody has said so").isFalse();
    }

    private boolean isTold(Features one, List<Features> others) {
        return Belonging.isTold(Comparison.of(one, others).common().get(new OfContact(NUMBER)), new Held(held), keys);
    }

    private Belonging belonging(Features one, Features... others) {
        return belonging(one, List.of(others));
    }

    private Belonging belonging(Features one, List<Features> others) {
        return Belonging.of(Comparison.of(one, others), new Held(held), keys);
    }

    /** Each of its traits is of the series. */
    private Features in(UUID series, Features report) {
        Map<UUID, UUID> all = new HashMap<>();
        Trait.of(report).forEach(trait -> all.put(keys.of(trait), series));
        held.put(report.reportId().value(), all);
        return report;
    }

    private static Trait phrase(String words) {
        return new OfPhrase(Phrase.of(words).findFirst().orElseThrow());
    }

    private static List<Features> concat(List<Features> some, Features one) {
        return Stream.concat(some.stream(), Stream.of(one)).toList();
    }

    private static Features report(String words, Contact... contacts) {
        return new Features(
                new CaseId(UUID.randomUUID()),
                new ReportId(UUID.randomUUID()),
                List.of(contacts),
                Set.of(),
                Phrase.of(words).toList(),
                Optional.empty(),
                List.of(),
                Instant.EPOCH);
    }
}
