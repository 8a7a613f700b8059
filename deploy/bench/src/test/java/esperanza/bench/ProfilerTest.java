package esperanza.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProfilerTest {

    @Test
    void a_profile_is_named_after_its_window_and_its_service() {
        assertThat(Profiler.fileOf("alert: 10/s, window 1 of 2", "intake"))
                .isEqualTo("alert-10-s-window-1-of-2-intake.collapsed");
    }
}
