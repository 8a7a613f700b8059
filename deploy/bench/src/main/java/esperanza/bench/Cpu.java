package esperanza.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * CPU time used so far, in ticks of 10 ms: by the whole machine, and by this process, its descendants and the processes
 * that they waited for. Linux only, because it is read from {@code /proc}.
 */
record Cpu(long machine, long ours) {

    static final double MICROS_PER_TICK = 10_000;

    private static final List<Integer> IDLE_AND_IOWAIT = List.of(3, 4);

    static Cpu now() {
        ProcessHandle self = ProcessHandle.current();
        long ours = Stream.concat(Stream.of(self), self.descendants())
                .mapToLong(process -> ofProcess(read("/proc/" + process.pid() + "/stat")))
                .sum();
        return new Cpu(ofMachine(read("/proc/stat")), ours);
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
