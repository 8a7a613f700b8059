package esperanza.protocol.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import esperanza.protocol.vocabulary.AuthorClass;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstitutionsTest {

    private static final Institutions XX = DemonstrationProfile.load().institutions();
    private static final String[] ALL = {"NATIONAL_POLICE", "PROSECUTOR", "INTERIOR_MINISTRY"};

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NATIONAL_POLICE | NATIONAL_POLICE",
                "POLICE_UNIT_7 | NATIONAL_POLICE",
                "police unit 7 | NATIONAL_POLICE",
                "agentes de la POLICIA nacional, unidad 7 | NATIONAL_POLICE",
                "un policía | NATIONAL_POLICE",
                "la fiscalía y la policía | NATIONAL_POLICE PROSECUTOR",
                "Defensoria del Pueblo | OMBUDSMAN",
                "MECHANISM | MECHANISM",
                "gente del mecanismo | MECHANISM"
            })
    void what_people_say_is_the_institution_as_a_whole(String said, String accused) {
        assertThat(XX.knows(said)).isTrue();
        assertThat(XX.accused(List.of(said), List.of()))
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(accused.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({"alcaldía", "policíaco", "x"})
    void words_that_name_none_may_mean_any_but_who_protects_and_who_oversees(String said) {
        assertThat(XX.knows(said)).isFalse();
        assertThat(XX.accused(List.of(said), List.of())).containsExactlyInAnyOrder(ALL);
    }

    @Test
    void who_only_says_what_kind_of_people_accuses_the_institutions_they_belong_to() {
        assertThat(XX.accused(List.of(), List.of(AuthorClass.STATE_POLICE))).containsExactly("NATIONAL_POLICE");
        assertThat(XX.accused(List.of("OMBUDSMAN"), List.of(AuthorClass.STATE_POLICE, AuthorClass.LANDOWNER)))
                .containsExactlyInAnyOrder("OMBUDSMAN", "NATIONAL_POLICE");
        assertThat(XX.accused(List.of(), List.of(AuthorClass.LANDOWNER))).isEmpty();
    }

    @Test
    void a_part_stands_for_the_whole_and_what_is_not_listed_for_itself() {
        assertThat(XX.whole("POLICE_UNIT_7")).isEqualTo("NATIONAL_POLICE");
        assertThat(XX.whole("NATIONAL_POLICE")).isEqualTo("NATIONAL_POLICE");
        assertThat(XX.whole("HOTLINE_DEMO")).isEqualTo("HOTLINE_DEMO");
        assertThat(XX.withParts(Set.of("NATIONAL_POLICE", "MECHANISM")))
                .containsExactlyInAnyOrder("NATIONAL_POLICE", "POLICE_UNIT_7", "MECHANISM");
    }

    @Test
    void an_institution_is_listed_once() {
        Institution own = new Institution("MECHANISM", new Text("a", "b"), List.of(), List.of(), List.of());
        assertThatThrownBy(() -> new Institutions(own, List.of(own)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The code of an institution is there twice");
    }
}
