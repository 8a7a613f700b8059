package esperanza.protocol.vocabulary;

import static java.util.Locale.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    private static final Collector<CharSequence, ?, String> LINES = Collectors.joining("\n");
    private static final Locale SPANISH = Locale.of("es", "HN");
    private static final Locale PORTUGUESE = Locale.of("pt", "BR");

    private static Stream<Class<? extends Code>> lists() {
        return Vocabulary.lists().stream();
    }

    static Stream<Code> codes() {
        return lists().flatMap(list -> Vocabulary.codes(list).stream());
    }

    @Test
    void labels_are_in_the_language_of_the_reader_and_english_where_there_is_none() {
        assertThat(Vocabulary.label(ThreatExpression.VEILED, SPANISH)).isEqualTo("Velada");
        assertThat(Vocabulary.label(ThreatExpression.VEILED, ENGLISH)).isEqualTo("Veiled");
        assertThat(Vocabulary.label(ThreatExpression.VEILED, Locale.JAPANESE)).isEqualTo("Veiled");
        assertThat(Vocabulary.label(AnnouncedHarm.HARM_TO_FAMILY, SPANISH)).isEqualTo("Daño a la familia");
        assertThat(Vocabulary.title(Urgency.class, SPANISH)).isEqualTo("Urgencia");
        assertThat(Vocabulary.title(Urgency.class, PORTUGUESE)).isEqualTo("Urgência");
        assertThat(Vocabulary.label(AnnouncedHarm.HARM_TO_FAMILY, PORTUGUESE)).isEqualTo("Dano à família");
    }

    @Test
    void each_list_and_each_code_has_its_row_in_the_order_of_the_code() {
        List<String> rows = List.copyOf(VocabularyRow.shipped().keySet());
        List<String> needed = lists().flatMap(VocabularyTest::keys).toList();

        assertThat(without(needed, rows).map(VocabularyTest::toFill).collect(LINES))
                .as("Rows to add to vocabulary.csv: %s", VocabularyRow.HEAD)
                .isEmpty();
        assertThat(without(rows, needed)).as("Rows of no code").isEmpty();
        assertThat(IntStream.range(0, rows.size())
                        .filter(place -> !rows.get(place).equals(needed.get(place)))
                        .mapToObj(place -> rows.get(place) + " stands where " + needed.get(place) + " should"))
                .isEmpty();
    }

    @Test
    void a_code_may_have_another_source_than_its_list() {
        assertThat(Vocabulary.source(ThreatExpression.class).verification()).isEqualTo(Verification.OWN_DESIGN);
        assertThat(Vocabulary.source(ThreatExpression.SYMBOLIC).verification()).isEqualTo(Verification.OWN_DESIGN);
        assertThat(Vocabulary.source(ThreatExpression.VEILED))
                .isEqualTo(new Source(Verification.VERIFIED, "FBI threat classes (O'Toole)"));
    }

    @Test
    void what_accuses_or_singles_a_person_out_is_sensitive() {
        assertThat(whollySensitive())
                .containsExactlyInAnyOrder(
                        AuthorClass.class,
                        AuthorRole.class,
                        ContactMethod.class,
                        DefenceActivity.class,
                        DefenceCause.class,
                        DiscriminatoryComponent.class,
                        MeasureType.class,
                        PartyRole.class,
                        StateLink.class,
                        TraceKind.class,
                        TriageFactor.class);
        assertThat(codes().filter(code -> code.sensitive() && !whollySensitive().contains(code.getClass())))
                .containsExactlyInAnyOrder(
                        AnnouncedHarm.SEXUAL_VIOLENCE,
                        ApparentAim.SILENCE_WITNESS,
                        DigitalSubtype.NON_CONSENSUAL_IMAGES,
                        TargetLevel.CASE_OR_PROCESS,
                        TargetLevel.CHILD_OF_DEFENDER,
                        TargetLevel.COLLEAGUE,
                        TargetLevel.ETHNIC_AUTHORITY,
                        TargetLevel.SECTOR_LIST,
                        ThreatChannel.LEGAL_PROCESS,
                        ThreatChannel.OFFICIAL_STATEMENT);
    }

    private static List<Class<? extends Code>> whollySensitive() {
        return lists().filter(list -> Vocabulary.codes(list).stream().allMatch(Code::sensitive))
                .toList();
    }

    private static Stream<String> keys(Class<? extends Code> list) {
        return Stream.concat(
                Stream.of(list.getSimpleName()), Vocabulary.codes(list).stream().map(Vocabulary::key));
    }

    private static Stream<String> without(List<String> keys, List<String> others) {
        return keys.stream().filter(key -> !others.contains(key));
    }

    /** A row of the table without its words: {@code Channel;WEB;;;;;;}. */
    private static String toFill(String key) {
        return (key.contains(".") ? key.replace('.', ';') : key + ';') + ";;;;;;";
    }
}
