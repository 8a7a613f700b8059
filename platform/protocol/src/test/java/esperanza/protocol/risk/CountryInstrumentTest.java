package esperanza.protocol.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import esperanza.protocol.risk.CountryInstrument.Rating;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The instruments that ship as examples, by vectors that were worked out by hand from their files. */
class CountryInstrumentTest {

    private static final CountryInstrument SUM = CountryInstrument.read("example-sum.1");
    private static final CountryInstrument AXES = CountryInstrument.read("example-axes.1");
    private static final CountryInstrument MATRIX = CountryInstrument.read("example-matrix.1");
    private static final List<String> TESTS = List.of(
            "SPECIFIC", "CONCRETE", "PRESENT", "IMPORTANT", "SERIOUS", "CLEAR", "EXCEPTIONAL", "DISPROPORTIONATE");

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    A01 A06 A09                 | -           | 100.0 | 25.0 | 25.0  | 25.0  | ORDINARY      | ORDINARY
                    A01 A06 A09                 | A03 A04 A05 | 66.7  | 25.0 | 37.5  | 58.3  | ORDINARY      | EXTRAORDINARY
                    A01 A02 A05 A06             | A03 A04     | 75.0  | 41.7 | 55.6  | 66.7  | EXTRAORDINARY | EXTRAORDINARY
                    A01 A02 A03 A04             | -           | 100.0 | 50.0 | 50.0  | 50.0  | EXTRAORDINARY | EXTRAORDINARY
                    A01 A02 A03 A04 A05 A06 A07 | -           | 100.0 | 75.0 | 75.0  | 75.0  | EXTREME       | EXTREME
                    A01                         | the others  | 12.5  | 12.5 | 100.0 | 100.0 | -             | EXTREME
                    -                           | the others  | 0.0   | 0.0  | -     | 100.0 | -             | EXTREME
                    """)
    void a_sum_says_how_much_is_known_and_what_the_unknown_could_do(
            String yes,
            String unknown,
            String known,
            String low,
            String of,
            String high,
            String proposed,
            String possible) {
        var rating = SUM.rate(answers(yes, unknown));
        var score = rating.score().orElseThrow();
        assertThat(score.known().shown()).isEqualTo(known);
        assertThat(score.low().shown()).isEqualTo(low);
        assertThat(score.of().map(Fraction::shown).orElse(null)).isEqualTo(of);
        assertThat(score.high().shown()).isEqualTo(high);
        assertThat(rating.proposed().orElse(null)).isEqualTo(proposed);
        assertThat(rating.possible()).isEqualTo(possible);
        assertThat(rating.unknownDecides()).isEqualTo(!possible.equals(proposed));
    }

    @ParameterizedTest
    @CsvSource({
        "3322 2211 2321, 53.0, 53.0, 53.0, EXTRAORDINARY, EXTRAORDINARY",
        "3322 ?211 2321, 47.0, 51.0, 59.0, EXTRAORDINARY, EXTRAORDINARY",
        "3322 1211 2321, 50.0, 50.0, 50.0, ORDINARY,      ORDINARY",
        "4433 3433 3332, 81.0, 81.0, 81.0, EXTREME,       EXTREME",
        "4433 3433 3322, 79.5, 79.5, 79.5, EXTRAORDINARY, EXTRAORDINARY",
        "3322 1210 2321, 48.5, 48.5, 48.5, ORDINARY,      ORDINARY",
        "3322 ???? 2321, 41.0, 58.6, 71.0, EXTRAORDINARY, EXTRAORDINARY",
    })
    void axes_are_weighed_and_a_cut_is_above_its_line(
            String found, String low, String of, String high, String proposed, String possible) {
        var rating = AXES.rate(with(axes(found), List.of("NO"), TESTS));
        var score = rating.score().orElseThrow();
        assertThat(score.low().shown()).isEqualTo(low);
        assertThat(score.of().orElseThrow().shown()).isEqualTo(of);
        assertThat(score.high().shown()).isEqualTo(high);
        assertThat(rating.proposed()).contains(proposed);
        assertThat(rating.possible()).isEqualTo(possible);
    }

    @Test
    void how_much_is_known_is_counted_by_weight() {
        assertThat(AXES.rate(axes("3322 ?211 2321")).score().orElseThrow().known())
                .isEqualTo(Fraction.of(1300, 15));
    }

    @Test
    void tests_propose_if_each_is_met_and_are_possible_while_none_is_missed() {
        var ordinary = axes("3322 1211 2321");
        assertThat(AXES.rate(with(ordinary, List.of("YES"), TESTS)).proposed()).contains("EXTRAORDINARY");
        var seven = AXES.rate(with(ordinary, List.of("YES"), TESTS.subList(0, 7)));
        assertThat(seven.proposed()).contains("ORDINARY");
        assertThat(seven.possible()).isEqualTo("EXTREME");
        var noExtreme = new HashMap<>(with(ordinary, List.of("YES"), TESTS.subList(0, 7)));
        noExtreme.put("GRAVE", "NO");
        assertThat(AXES.rate(noExtreme).possible()).isEqualTo("EXTRAORDINARY");
        assertThat(AXES.rate(noExtreme).unknownDecides()).isTrue();
        var extreme = new HashMap<>(with(ordinary, List.of("YES"), TESTS));
        extreme.put("GRAVE", "YES");
        extreme.put("IMMINENT", "YES");
        assertThat(AXES.rate(extreme).proposed()).contains("EXTREME");
    }

    @Test
    void tests_propose_also_where_the_sum_knows_too_little() {
        var rating = AXES.rate(with(Map.of(), List.of("YES"), TESTS));
        assertThat(rating.proposed()).contains("EXTRAORDINARY");
    }

    /** A presumption of law, or a floor, stands beside what is proposed. */
    @Test
    void of_a_presumption_and_a_proposal_the_higher_level_counts() {
        var proposed = AXES.rate(with(axes("3322 1210 2321"), List.of("NO"), TESTS))
                .proposed()
                .orElseThrow();
        assertThat(AXES.higher(proposed, "EXTRAORDINARY")).isEqualTo("EXTRAORDINARY");
        assertThat(AXES.higher("EXTREME", "EXTRAORDINARY")).isEqualTo("EXTREME");
        assertThat(MATRIX.higher("LOW", "HIGH")).isEqualTo("HIGH");
    }

    @ParameterizedTest
    @CsvSource({
        "L, L,       LOW,    LOW",
        "L, H,       MEDIUM, MEDIUM",
        "M, M,       MEDIUM, MEDIUM",
        "M, UNKNOWN, LOW,    HIGH",
        "H, H,       EXTREME, EXTREME",
        "UNKNOWN, UNKNOWN, LOW, EXTREME",
    })
    void two_answers_meet_in_a_cell(String probability, String impact, String proposed, String possible) {
        var rating = MATRIX.rate(Map.of("PROBABILITY", probability, "IMPACT", impact));
        assertThat(rating.proposed()).contains(proposed);
        assertThat(rating.possible()).isEqualTo(possible);
        assertThat(rating.unknownDecides()).isEqualTo(!proposed.equals(possible));
        assertThat(rating.score()).isEmpty();
    }

    /** For every history: what is unknown never gives less than the lowest answer, and is possible up to the highest. */
    @Test
    void unknown_gives_no_less_than_the_lowest_answer() {
        var random = new Random(11);
        for (int n = 0; n < 2_000; n++) {
            Map<String, String> answers = new HashMap<>();
            IntStream.rangeClosed(1, 12).forEach(item -> answers.put(item(item), random.nextBoolean() ? "YES" : "NO"));
            var asked = item(1 + random.nextInt(12));
            var ratings = List.of("NO", CountryInstrument.UNKNOWN, "YES").stream()
                    .map(answer -> {
                        Map<String, String> one = new HashMap<>(answers);
                        one.put(asked, answer);
                        return SUM.rate(one);
                    })
                    .toList();
            var high = ratings.stream()
                    .map(each -> each.score().orElseThrow().high())
                    .toList();
            var scores = ratings.stream().map(CountryInstrumentTest::score).toList();
            assertThat(high).isSorted();
            assertThat(high.get(1)).isEqualTo(high.get(2));
            assertThat(scores).isSorted();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "level; LOW\nlevel; HIGH\ncut; HIGHER; from 50\nknown; 60",
                "level; LOW\nlevel; HIGH\ncut; HIGH; over 50\nknown; 60",
                "level; LOW\nknown; 60\naxis; A; 100\nitem; I; A; 1; none",
                "level; LOW\nknown; 60\naxis; A",
                "known; 60",
                "level; LOW\naxis; A; 100",
                "level; LOW\ncells; R; C; L\nrow; L; HIGHER",
            })
    void a_file_that_is_not_written_as_an_instrument_is_refused(String text) {
        assertThatThrownBy(() -> InstrumentFile.of(text).instrument()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_answer_that_is_none_of_its_question_is_refused() {
        assertThatThrownBy(() -> SUM.rate(Map.of("A01", "PERHAPS"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MATRIX.rate(Map.of("IMPACT", "X"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_fraction_is_exact_and_shown_with_one_decimal() {
        assertThat(Fraction.of(2, 3).plus(Fraction.of(1, 3))).isEqualTo(Fraction.of(1, 1));
        assertThat(Fraction.of(1, -2)).isEqualTo(Fraction.of(-1, 2));
        assertThat(Fraction.of(5, 100).shown()).isEqualTo("0.1");
        assertThatThrownBy(() -> Fraction.of(1, 0)).isInstanceOf(ArithmeticException.class);
    }

    private static Fraction score(Rating rating) {
        return rating.score().orElseThrow().of().orElseThrow();
    }

    private static String item(int number) {
        return "A%02d".formatted(number);
    }

    private static Map<String, String> answers(String yes, String unknown) {
        var others = "the others".equals(unknown);
        Map<String, String> answers = new HashMap<>();
        IntStream.rangeClosed(1, 12)
                .forEach(number -> answers.put(item(number), others ? CountryInstrument.UNKNOWN : "NO"));
        put(answers, others ? null : unknown, CountryInstrument.UNKNOWN);
        put(answers, yes, "YES");
        return answers;
    }

    private static void put(Map<String, String> answers, String items, String answer) {
        Arrays.stream(items == null ? new String[0] : items.split(" ")).forEach(item -> answers.put(item, answer));
    }

    /** The points of the items of each axis, one digit each. */
    private static Map<String, String> axes(String found) {
        Map<String, String> answers = new HashMap<>();
        var axes = found.split(" ");
        for (int axis = 0; axis < axes.length; axis++) {
            for (int n = 0; n < axes[axis].length(); n++) {
                var point = axes[axis].substring(n, n + 1);
                answers.put("TSV".substring(axis, axis + 1) + (n + 1), point.equals("?") ? "UNKNOWN" : point);
            }
        }
        return answers;
    }

    private static Map<String, String> with(Map<String, String> answers, List<String> answer, List<String> tests) {
        Map<String, String> all = new HashMap<>(answers);
        tests.forEach(test -> all.put(test, answer.getFirst()));
        return all;
    }
}
