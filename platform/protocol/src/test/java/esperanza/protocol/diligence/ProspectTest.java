package esperanza.protocol.diligence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What has to be chosen so that an event that a command would record is one of those that a table names. */
class ProspectTest {

    private static final Proof.Event SUBSTANTIVE = Proof.event("act-done{substantive=true}");

    @Test
    void a_field_that_the_command_says_is_chosen_and_another_has_to_be_so() {
        assertThat(done(Map.of("substantive", false), Set.of("substantive")).choices(SUBSTANTIVE))
                .isEqualTo(Optional.of(Map.of("substantive", "true")));
        assertThat(done(Map.of("substantive", true), Set.of()).choices(SUBSTANTIVE))
                .isEqualTo(Optional.of(Map.of()));
        assertThat(done(Map.of("substantive", false), Set.of()).choices(SUBSTANTIVE))
                .isEmpty();
        assertThat(done(Map.of("substantive", true), Set.of()).choices(Proof.event("act-ordered")))
                .isEmpty();
    }

    @Test
    void of_several_values_nobody_is_told_which_to_choose() {
        Proof.Event examined = Proof.event("act-done{kind=ONE|OTHER, until}");
        assertThat(done(Map.of(), Set.of("kind", "until")).choices(examined)).isEqualTo(Optional.of(Map.of()));
        assertThat(done(Map.of(), Set.of("kind")).choices(examined)).isEmpty();
    }

    @Test
    void each_event_that_proves_a_part_of_an_item_is_one_that_a_command_can_meet() {
        Proof proof = Proof.valueOf("a + (b{kind=ONE} / last c) + once d / always");
        assertThat(proof.each().map(Proof.Event::name)).isEqualTo(List.of("a", "b", "c"));
    }

    private static Prospect done(Map<String, Object> content, Set<String> chosen) {
        return new Prospect("act-done", content, chosen);
    }
}
