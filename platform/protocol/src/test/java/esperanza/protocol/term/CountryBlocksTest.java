package esperanza.protocol.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The newest sheet of each country names the values that keep a profile made of it from going live. */
class CountryBlocksTest {

    static Stream<CountryTerms> newest() {
        return CountrySheets.NEWEST.keySet().stream().sorted().map(CountrySheets::newest);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/terms/blocks.csv", delimiter = '|')
    void each_country_blocks_going_live_by_name(String country, String names) {
        assertThat(CountrySheets.newest(country).unverified())
                .containsExactly(
                        Arrays.stream(names.split(";")).map(String::strip).toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("newest")
    void a_lawyer_is_asked_for_each_value_that_nobody_has_checked_or_found(CountryTerms sheet) {
        Set<String> asked = sheet.unknown().stream().map(OpenQuestion::id).collect(Collectors.toSet());
        assertThat(asked).containsAll(sheet.unverified());
    }

    @ParameterizedTest
    @MethodSource("newest")
    void each_term_has_a_name_of_all_countries(CountryTerms sheet) {
        assertThat(OwedActs.ids())
                .containsAll(sheet.terms().stream().map(CountryTerm::id).toList());
    }

    @Test
    void a_question_for_a_length_names_the_act() {
        assertThat(CountrySheets.newest("br").unknown().getFirst().asks().es())
                .isEqualTo("Decidir las medidas urgentes: ¿qué plazo fija la ley, desde cuándo y qué días cuentan?");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "mx, URGENT_DECISION, 3 horas, false, art. 26-I",
        "mx, RISK_ASSESSMENT, 10 días naturales, false, art. 27",
        "co, REEVALUATION, '12 meses, o hasta la fecha fijada si es anterior', false, 'art. 2.4.1.2.40, par. 2'",
        "co, URGENT_DECISION, 3 horas, false, art. 3",
        "pe, REQUEST_ROUTED, 2 días hábiles, false, art. 18",
        "pe, FILE_OPENED, 24 horas, true, art. 5",
    })
    void the_law_of_a_country_takes_the_place_of_the_lengths_that_it_sets(
            String country, String term, String length, boolean internalTarget, String article) {
        TermRule rule =
                CountrySheets.newest(country).over(DemonstrationProfile.load()).rule(term);
        assertThat(rule.length().words().es()).isEqualTo(length);
        assertThat(rule.internalTarget()).isEqualTo(internalTarget);
        assertThat(rule.basis().article()).isEqualTo(article);
    }

    @Test
    void a_profile_under_a_law_counts_its_days_by_that_law_and_inherits_its_blocks() {
        CountryTerms peru = CountrySheets.newest("pe");
        Profile profile = peru.over(DemonstrationProfile.load());

        assertThat(profile.code()).isEqualTo("PE");
        assertThat(profile.legalCalendar()).isEqualTo(peru.legalCalendar());
        assertThat(profile.unverified())
                .containsExactlyElementsOf(List.of(
                        "calendar.weekend",
                        "calendar.holidays: Decreto Legislativo 713, art. 6, first years by Leyes 31381, 31530 and 31788",
                        "calendar.declared",
                        "calendar.resumption"));
    }
}
