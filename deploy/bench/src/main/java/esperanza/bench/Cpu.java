package esperanza.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * CPU time used so far, in ticks of 10 ms: by the whole machine, by this process and its descendants, and by the parts
 * among these; each with the processes that it waited for. Linux only, because it is read from {@code /proc}.
 */
record Cpu(long machine, long ours, Map<String, Long> parts) {

    static final double MICROS_PER_TICK = 10_000;

    private static final List<Integer> IDLE_AND_IOWAIT = List.of(3, 4);

    /** @param parts the process id of each part, by name */
    static Cpu now(Map<String, Long> parts) {
        Map<String, Long> each = new LinkedHashMap<>();
        parts.forEach((name, pid) ->
                each.put(name, ProcessHandle.of(pid).map(Cpu::ofFamily).orElse(0L)));
        return new Cpu(ofMachine(read("/proc/stat")), ofFamily(ProcessHandle.current()), each);
    }

    private static long ofFamily(ProcessHandle eldest) {
        return Stream.concat(Stream.of(eldest), eldest.descendants())
                .mapToLong(process -> ofProcess(read("/proc/" + process.pid() + "/stat")))
                .sum();
    }

    /** The first line of {@code /proc/stat}: user, nice, system, idle, iowait, irq, softirq, steal. */
    static long ofMachine(String stat) {
        String[] ticks = stat.lines().findFirst().orElseThrow().split(" +");
        long busy = 0;
        for (int n = 0; n < 8; n++) {
            busy += IDLE_AND_IOWAIT.contains(n) ? 0 : Long.parseLong(ticks[n + 1]);
        }
        return busy;
    }

    /**
     * utime and stime of the process and of its children that ended: fields 14 to 17, counted behind the name in
     * brackets.
     */
    static long ofProcess(String stat) {
        if (stat.isEmpty()) {
            return 0;
        }
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Long.parseLong(fields[11])
                + Long.parseLong(fields[12])
                + Long.parseLong(fields[13])
                + Long.parseLong(fields[14]);
    }

    /** Empty if the process has ended meanwhile. */
    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException ended) {
            return "";
        }
    }
}
