package esperanza.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void quick_measures_everything() {
        assertThat(Options.of("quick").measurements())
                .containsExactly("append", "relay", "alert", "intake", "look-alikes");
    }

    @Test
    void only_measures_what_it_names() {
        assertThat(Options.of("quick", "only=intake,append").measurements()).containsExactly("append", "intake");
    }

    @Test
    void anything_else_is_answered_with_how_to_call_it() {
        assertThatThrownBy(() -> Options.of("full")).hasMessage(Options.USAGE);
        assertThatThrownBy(() -> Options.of("quick", "only=everything")).hasMessage(Options.USAGE);
        assertThatThrownBy(Options::of).hasMessage(Options.USAGE);
    }
}
