package esperanza.protocol.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import esperanza.protocol.vocabulary.AuthorClass;
import esperanza.protocol.vocabulary.TransferDestination;
import esperanza.protocol.vocabulary.Words;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
                "  Policía NACIONAL. | NATIONAL_POLICE",
                "policia | NATIONAL_POLICE",
                "Fiscalía | PROSECUTOR",
                "Defensoria del Pueblo | OMBUDSMAN",
                "MECHANISM | MECHANISM",
                "mecanismo de protección | MECHANISM"
            })
    void what_is_nothing_but_a_name_means_that_institution_as_a_whole_and_no_other(String said, String accused) {
        assertThat(XX.know(List.of(said))).isTrue();
        assertThat(XX.accused(List.of(said), List.of())).containsExactly(accused);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "un policía",
                "agentes de la POLICIA nacional, unidad 7",
                "agentes policiales, lo denuncié en fiscalía",
                "la fiscalía y la policía",
                "el alcalde; la policía no hizo nada",
                "la policía; ya lo conté al mecanismo",
                "alcaldía",
                "policíaco",
                "mecanismo",
                "gente del Mecanismo de protección",
                "MECHANISM NATIONAL_POLICE",
                "7",
                ""
            })
    void other_words_may_mean_any_but_who_protects_and_who_oversees(String said) {
        assertThat(XX.know(List.of("POLICE_UNIT_7", said))).isFalse();
        assertThat(XX.accused(List.of(said), List.of())).containsExactlyInAnyOrder(ALL);
    }

    @Test
    void who_is_named_among_other_words_is_meant_beside_them() {
        assertThat(XX.accused(List.of("alguien de la defensoría del pueblo"), List.of()))
                .containsExactlyInAnyOrder("OMBUDSMAN", "NATIONAL_POLICE", "PROSECUTOR", "INTERIOR_MINISTRY");
        assertThat(XX.namedIn("Delegación de la Policía Nacional, norte")).containsExactly("NATIONAL_POLICE");
        assertThat(XX.namedIn("Protection mechanism")).containsExactly("MECHANISM");
        assertThat(XX.namedIn("Protection mechanism of the neighbouring state")).isEmpty();
        assertThat(XX.naming(List.of("un policía", "WHATSAPP2"))).containsExactly("un policía");
    }

    @Test
    void if_the_mechanism_is_accused_who_oversees_is_left() {
        assertThat(XX.accused(List.of("MECHANISM", "OMBUDSMAN", "la policía"), List.of()))
                .containsExactlyInAnyOrder("MECHANISM", "NATIONAL_POLICE", "PROSECUTOR", "INTERIOR_MINISTRY");
        assertThat(XX.accused(List.of("MECHANISM", "OMBUDSMAN"), List.of())).containsExactly("MECHANISM");
        assertThat(XX.accused(List.of("OMBUDSMAN"), List.of())).containsExactly("OMBUDSMAN");
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
        assertThat(XX.lists("POLICE_UNIT_7")).isTrue();
        assertThat(XX.lists("police")).isFalse();
        assertThat(XX.codes())
                .containsExactlyInAnyOrder(
                        "MECHANISM", "OMBUDSMAN", "NATIONAL_POLICE", "PROSECUTOR", "INTERIOR_MINISTRY");
    }

    @Test
    void an_institution_is_listed_once() {
        Institution own = new Institution("MECHANISM", new Words("a", "b", "c"), List.of(), List.of(), List.of());
        assertThatThrownBy(() -> new Institutions(own, List.of(own)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The code of an institution is there twice");
    }

    @Test
    void the_mechanism_has_no_other_names_and_whoever_receives_is_listed() {
        Institution named =
                new Institution("OWN", new Words("a", "b", "c"), List.of("mecanismo"), List.of(), List.of());
        assertThatThrownBy(() -> new Institutions(named, List.of()))
                .hasMessage("institutions.own has other names: using one would exclude the whole mechanism");
        Institution own = new Institution("OWN", new Words("a", "b", "c"), List.of(), List.of(), List.of());
        assertThatThrownBy(() -> new Institutions(own, List.of(), Map.of(TransferDestination.PROSECUTOR, "FISCALIA")))
                .hasMessage("institutions.receivers: FISCALIA is not in institutions.others");
        assertThat(XX.receiver(TransferDestination.PROSECUTOR)).contains("PROSECUTOR");
        assertThat(XX.receiver(TransferDestination.ANOTHER_STATE)).isEmpty();
    }
}
