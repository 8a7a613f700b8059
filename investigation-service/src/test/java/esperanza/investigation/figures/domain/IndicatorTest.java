package esperanza.investigation.figures.domain;

import static esperanza.investigation.figures.domain.Example.MILESTONES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import esperanza.investigation.figures.FigureTexts;
import esperanza.protocol.vocabulary.Labels;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IndicatorTest {

    private static final List<Indicator> ALL = Indicator.shipped(Milestones.NEWEST, MILESTONES);

    @Test
    void no_indicator_is_there_twice() {
        assertThat(ALL).extracting(Indicator::code).doesNotHaveDuplicates().contains("K5", "K18", "FUNNEL");
    }

    @Test
    void a_numerator_is_part_of_its_denominator() {
        assertThat(ALL).allSatisfy(each -> assertThat(each.reached())
                .allSatisfy(code -> assertThat(wholes(code)).contains(each.of())));
    }

    @Test
    void an_indicator_of_what_is_not_counted_is_refused() {
        Milestones few = new Milestones(List.of(Milestone.of("REPORTED; ; intake.report-received")));
        assertThatIllegalArgumentException().isThrownBy(() -> Indicator.shipped(1, few));
    }

    @Test
    void the_table_of_texts_has_a_row_for_each_indicator_and_each_milestone_that_is_counted() {
        Stream<String> indicators = ALL.stream()
                .flatMap(each ->
                        Stream.of("indicator." + each.code(), "kind." + each.kind(), "source." + each.source()));
        Stream<String> milestones = MILESTONES.counted().stream().map(each -> "milestone." + each.code());
        assertThat(Labels.shipped(FigureTexts.class, FigureTexts.TABLE).missing(Stream.concat(indicators, milestones)))
                .as("Rows to add to figures.csv: key;es;en;pt")
                .isEmpty();
    }

    @Test
    void a_formula_is_said_in_words_in_every_language() {
        for (FigureTexts texts : FigureTexts.values()) {
            assertThat(ALL).extracting(texts::formula).noneMatch(said -> said.contains("{"));
        }
        assertThat(FigureTexts.of("en").formula(ALL.getFirst()))
                .isEqualTo("(First act of investigation), divided by (Cases reported).");
    }

    private static Set<String> wholes(String code) {
        Set<String> wholes = new HashSet<>(Set.of(code));
        MILESTONES.all().reversed().stream()
                .filter(each -> wholes.contains(each.code()))
                .forEach(each -> wholes.addAll(each.partOf()));
        return wholes;
    }
}
