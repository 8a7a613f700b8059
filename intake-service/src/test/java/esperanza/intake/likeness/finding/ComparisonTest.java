package esperanza.intake.likeness.finding;

import static esperanza.protocol.vocabulary.LikenessReason.LIKE_WORDING;
import static esperanza.protocol.vocabulary.LikenessReason.SAME_AREA;
import static esperanza.protocol.vocabulary.LikenessReason.SAME_CHANNEL;
import static esperanza.protocol.vocabulary.LikenessReason.SAME_DAYS;
import static esperanza.protocol.vocabulary.LikenessReason.SAME_HANDLE;
import static esperanza.protocol.vocabulary.LikenessReason.SAME_NUMBER;
import static esperanza.protocol.vocabulary.LikenessReason.SAME_ORGANISATION;
import static esperanza.protocol.vocabulary.LikenessReason.SAME_SEQUENCE;
import static esperanza.protocol.vocabulary.LikenessReason.SAME_WORDING;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.intake.likeness.finding.Comparison.Alike;
import esperanza.intake.relating.read.alike.Contact;
import esperanza.intake.relating.read.alike.ContactField;
import esperanza.kernel.CaseId;
import esperanza.kernel.ReportId;
import esperanza.protocol.vocabulary.LikenessReason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant LATER = NOON.plus(Duration.ofDays(300));
    private static final UUID SUBJECT = new UUID(1, 1);
    private static final Contact NUMBER = new Contact(SUBJECT, ContactField.TRACE_PHONE, "50498110001");
    private static final Contact NUMBER_AT_HOME = new Contact(SUBJECT, ContactField.TRACE_PHONE, "98110001");
    private static final Contact HANDLE = new Contact(SUBJECT, ContactField.TRACE_HANDLE, "el_jefe");
    private static final Contact OF_THE_UNION = new Contact(SUBJECT, ContactField.EMAIL, "sindicato@example.org");
    private static final String SAID = "si sigues con la radio te vamos a quemar la casa";
    private static final String REWORDED = "si sigues con esa radio te vamos a quemar la casita";

    @Test
    void a_trace_is_a_reason_however_it_was_written() {
        assertThat(reasons(with(NOON, NUMBER, HANDLE), with(LATER, NUMBER_AT_HOME, HANDLE)))
                .containsExactlyInAnyOrder(SAME_NUMBER, SAME_HANDLE);
        assertThat(reasons(with(NOON, NUMBER), with(LATER, HANDLE))).isEmpty();
        assertThat(reasons(with(NOON, OF_THE_UNION), with(LATER, OF_THE_UNION))).containsExactly(SAME_ORGANISATION);
    }

    @Test
    void the_same_words_are_a_reason_and_like_words_are_another() {
        Features one = saying(NOON, SAID);
        assertThat(reasons(one, saying(LATER, "¡SI SIGUES con la radio, te vamos a quemar la casa!")))
                .containsExactly(SAME_WORDING);
        assertThat(reasons(one, saying(LATER, REWORDED))).containsExactly(LIKE_WORDING);
        assertThat(reasons(one, saying(LATER, "otro día hablamos de eso en la plaza")))
                .isEmpty();
    }

    @Test
    void area_channels_days_and_the_name_of_an_organisation_count_beside_a_strong_reason_only() {
        Features one = all(List.of(NUMBER), Set.of("sindicato de ejemplo"), "XX-01", List.of("SMS", "PAMPHLET"), NOON);
        Features sameAll = all(
                List.of(NUMBER),
                Set.of("otra", "sindicato de ejemplo"),
                "XX-01",
                List.of("SMS", "PAMPHLET"),
                NOON.minus(Duration.ofDays(7)));
        Features otherOrder =
                all(List.of(NUMBER), Set.of(), "XX-02", List.of("PAMPHLET", "SMS"), NOON.plus(Duration.ofDays(8)));
        Features noTrace = all(List.of(), Set.of("sindicato de ejemplo"), "XX-01", List.of("SMS", "PAMPHLET"), NOON);
        assertThat(reasons(one, sameAll))
                .containsExactlyInAnyOrder(
                        SAME_NUMBER, SAME_ORGANISATION, SAME_AREA, SAME_CHANNEL, SAME_SEQUENCE, SAME_DAYS);
        assertThat(reasons(one, otherOrder)).containsExactlyInAnyOrder(SAME_NUMBER, SAME_CHANNEL);
        assertThat(reasons(one, noTrace)).isEmpty();
    }

    @Test
    void the_most_alike_are_named_and_of_equals_the_latest() {
        Features one = with(NOON, NUMBER, HANDLE);
        List<Features> crowd =
                Stream.generate(() -> with(LATER, NUMBER)).limit(1_000).toList();
        Features ofTheSeries = with(LATER, NUMBER, HANDLE);
        Comparison compared = Comparison.of(
                one, Stream.concat(crowd.stream(), Stream.of(ofTheSeries)).toList());
        assertThat(compared.others()).hasSize(1_001);
        assertThat(compared.nearest()).hasSize(Comparison.NEAREST);
        assertThat(compared.nearest().getFirst()).isEqualTo(new Alike(ofTheSeries, Set.of(SAME_NUMBER, SAME_HANDLE)));
        assertThat(compared.nearest().get(1)).isEqualTo(new Alike(crowd.getFirst(), Set.of(SAME_NUMBER)));
    }

    private static Set<LikenessReason> reasons(Features one, Features other) {
        return Comparison.of(one, List.of(other)).nearest().stream()
                .map(Alike::reasons)
                .findFirst()
                .orElse(Set.of());
    }

    private static Features with(Instant day, Contact... contacts) {
        return features(List.of(contacts), List.of(), Set.of(), Optional.empty(), List.of(), day);
    }

    private static Features saying(Instant day, String words) {
        return features(List.of(), Phrase.of(words).toList(), Set.of(), Optional.empty(), List.of(), day);
    }

    private static Features all(
            List<Contact> contacts, Set<String> organisations, String area, List<String> channels, Instant day) {
        return features(contacts, List.of(), organisations, Optional.of(area), channels, day);
    }

    private static Features features(
            List<Contact> contacts,
            List<Phrase> phrases,
            Set<String> organisations,
            Optional<String> area,
            List<String> channels,
            Instant day) {
        return new Features(
                new CaseId(SUBJECT),
                new ReportId(UUID.randomUUID()),
                contacts,
                organisations,
                phrases,
                area,
                channels,
                day);
    }
}
