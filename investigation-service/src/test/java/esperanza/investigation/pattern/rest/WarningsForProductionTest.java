package esperanza.investigation.pattern.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarningsForProductionTest {

    @Test
    void a_mechanism_that_is_named_may_warn() {
        assertThat(new WarningsForProduction("proteccion.example").reasons()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {CapAlert.NOBODY, "", "Mecanismo de Protección", "a,b"})
    void a_warning_needs_a_sender_that_others_can_name(String sender) {
        assertThat(new WarningsForProduction(sender).reasons())
                .containsExactly(
                        "early warnings name no sender. Set esperanza.public.sender to a name of the mechanism in the"
                                + " internet's system of names, without spaces and commas");
    }
}
