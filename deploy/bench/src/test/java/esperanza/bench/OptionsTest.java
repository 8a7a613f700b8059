package esperanza.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void quick_measures_the_hot_paths() {
        assertThat(names("quick")).containsExactly("append", "relay", "idle", "alert", "dashboards", "intake");
    }

    @Test
    void full_measures_what_takes_longer() {
        assertThat(names("full"))
                .containsExactly(
                        "cold",
                        "look-alikes",
                        "campaign",
                        "queue",
                        "rebuild",
                        "clocks",
                        "diligence",
                        "figures",
                        "one-kind",
                        "sse",
                        "start",
                        "console",
                        "mornings",
                        "reach",
                        "checkins",
                        "workshop",
                        "files",
                        "growth",
                        "intake-growth");
    }

    @Test
    void long_measures_what_takes_a_quarter_of_an_hour_each() {
        assertThat(names("long")).containsExactly("patterns", "long", "nobody-answers");
    }

    @Test
    void only_measures_what_it_names_of_either_profile() {
        assertThat(names("quick", "only=look-alikes,intake,append")).containsExactly("append", "intake", "look-alikes");
    }

    @Test
    void services_that_are_profiled_must_exist() {
        assertThat(Options.of("quick", "profile=intake,notification", "only=alert")
                        .profiled())
                .containsExactly("intake", "notification");
        assertThatThrownBy(() -> Options.of("quick", "profile=kafka")).hasMessage(Options.USAGE);
    }

    @Test
    void anything_else_is_answered_with_how_to_call_it() {
        assertThatThrownBy(() -> Options.of("all")).hasMessage(Options.USAGE);
        assertThatThrownBy(() -> Options.of("only=append")).hasMessage(Options.USAGE);
        assertThatThrownBy(() -> Options.of("quick", "only=everything")).hasMessage(Options.USAGE);
        assertThatThrownBy(Options::of).hasMessage(Options.USAGE);
    }

    private static List<String> names(String... arguments) {
        return Options.of(arguments).measurements().stream()
                .map(Measurement::name)
                .toList();
    }
}
