package esperanza.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WindowTest {

    @Test
    void a_machine_is_busy_with_all_but_idling_and_waiting_for_disks() {
        assertThat(Cpu.ofMachine("cpu  100 20 30 5000 400 6 7 8 0 0\ncpu0 1 2 3 4 5 6 7 8 9 0\n"))
                .isEqualTo(171);
    }

    @Test
    void a_process_is_counted_with_the_children_that_ended_whatever_its_name_is() {
        assertThat(Cpu.ofProcess("42 (a (strange) name) S 1 42 42 0 -1 4194304 9 8 7 6 100 20 3000 400 20 0 1 0"))
                .isEqualTo(3520);
    }

    @Test
    void a_process_that_ended_counts_nothing() {
        assertThat(Cpu.ofProcess("")).isZero();
    }

    @Test
    void what_is_not_ours_is_used_by_others() {
        Window window = Window.between(new Cpu(1000, 400), new Cpu(1400, 700), 4.0, 2);
        assertThat(window.ourMicros()).isEqualTo(3_000_000);
        assertThat(window.others()).isEqualTo(12.5);
    }
}
