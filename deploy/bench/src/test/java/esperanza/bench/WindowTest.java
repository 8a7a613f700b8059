package esperanza.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
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
        Window window = Window.between(new Cpu(1000, 400, Map.of()), new Cpu(1400, 700, Map.of()), 4.0, 2);
        assertThat(window.ourMicros()).isEqualTo(3_000_000);
        assertThat(window.others()).isEqualTo(12.5);
    }

    @Test
    void what_no_part_of_the_platform_used_is_the_load_generators() {
        Cpu before = new Cpu(1000, 400, Map.of("intake", 100L, "keycloak", 5L));
        Cpu after = new Cpu(1400, 700, Map.of("intake", 300L, "keycloak", 15L));
        Window window = Window.between(before, after, 4.0, 2);
        assertThat(window.partMicros())
                .isEqualTo(Map.of("intake", 2_000_000.0, "keycloak", 100_000.0, "load", 900_000.0));
        assertThat(Share.platform(window)).isEqualTo(2_000_000);
    }

    @Test
    void a_part_that_ended_meanwhile_used_nothing() {
        Window window = Window.between(new Cpu(1000, 400, Map.of("kafka", 100L)), new Cpu(1400, 700, Map.of()), 4.0, 2);
        assertThat(window.partMicros()).containsEntry("kafka", 0.0);
    }

    @Test
    void the_share_of_a_part_is_the_median_of_its_windows() {
        Window first = new Window(1, 0, 0, Map.of("kafka", 4_000.0));
        Window second = new Window(1, 0, 0, Map.of("kafka", 30_000.0));
        assertThat(Share.byPart(List.of(first, second), List.of(0.001, 0.0001)))
                .containsEntry("cpu_kafka", 3.5)
                .containsEntry("cpu_intake", 0.0);
    }

    @Test
    void resident_memory_is_told_in_kilobytes() {
        assertThat(Resident.of("""
                        55d0c0000000-7ffc00000000 ---p 00000000 00:00 0    [rollup]
                        Rss:              123456 kB
                        Pss:              100000 kB
                        Pss_Dirty:         90000 kB
                        """)).isEqualTo(new Resident(123_456, 100_000));
    }
}
