package esperanza.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnderwayTest {

    private final Underway underway = new Underway(2);

    @Test
    void a_person_has_so_many_calls_at_a_time_and_takes_none_from_another() {
        assertThat(underway.begin("ana")).isTrue();
        assertThat(underway.begin("ana")).isTrue();
        assertThat(underway.begin("ana")).isFalse();
        assertThat(underway.begin("berta")).isTrue();
        underway.end("ana");
        assertThat(underway.begin("ana"))
                .as("a call that was refused did not count")
                .isTrue();
        assertThat(underway.begin("ana")).isFalse();
    }

    @Test
    void nobody_is_remembered_whose_calls_are_over() {
        underway.begin("ana");
        underway.begin("ana");
        underway.end("ana");
        underway.end("ana");
        assertThat(underway.people()).isZero();
    }
}
