package esperanza.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void a_port_is_given_out_once_while_this_jvm_lives() {
        List<Integer> ports = Stream.generate(Ports::free).limit(100).toList();
        assertThat(ports).doesNotHaveDuplicates().allMatch(port -> port % 2 == 0);
    }

    @Test
    void another_jvm_gets_none_of_our_ports() throws Exception {
        List<Integer> ours = Stream.generate(Ports::free).limit(400).toList();
        Process other = new ProcessBuilder(
                        Command.java(), "-cp", System.getProperty("java.class.path"), PortsTest.class.getName())
                .redirectErrorStream(true)
                .start();
        List<Integer> theirs = other.inputReader().lines().map(Integer::valueOf).toList();
        assertThat(other.waitFor()).isZero();
        assertThat(theirs).hasSize(400).doesNotContainAnyElementsOf(ours);
    }

    /** The other JVM: as many ports as ours. By chance alone about seventy would be the same. */
    public static void main(String[] arguments) {
        Stream.generate(Ports::free).limit(400).forEach(System.out::println);
    }
}
