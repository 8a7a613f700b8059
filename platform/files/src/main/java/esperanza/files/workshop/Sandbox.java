package esperanza.files.workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The command that runs a recipe in bubblewrap: without network, without home, on a read-only system, with a folder in
 * memory as the only place to write to. The process ends with the thread that started it, and with the recipe's patience.
 */
record Sandbox(List<String> program) {

    /** The memory that a decoder may address. */
    private static final long MOST_MEMORY = 2L << 30;

    private static final int CPU_SECONDS = 30;
    /** With their threads. A sound takes ten. The kernel counts none of root's. */
    static final int MOST_PROCESSES = 24;

    /** If the machine lacks memory, the kernel ends a decoder before it ends a service. */
    private static final List<String> FIRST_TO_END = List.of("/usr/bin/choom", "-n", "1000", "--");

    /**
     * Without the cache of fonts each page of a PDF takes four times as long. libvips refuses the decoders that its authors
     * do not trust.
     */
    private static final List<String> WALLS = words("""
            --unshare-all --unshare-user --disable-userns
            --die-with-parent --new-session --cap-drop ALL
            --uid 65534 --gid 65534 --hostname workshop
            --ro-bind /usr /usr
            --symlink usr/bin /bin --symlink usr/lib /lib --symlink usr/lib64 /lib64
            --ro-bind-try /etc/alternatives /etc/alternatives
            --ro-bind-try /etc/fonts /etc/fonts
            --ro-bind-try /var/cache/fontconfig /var/cache/fontconfig
            --ro-bind-try /etc/ld.so.cache /etc/ld.so.cache
            --dev-bind /dev/null /dev/null
            --dev-bind /dev/urandom /dev/urandom
            --clearenv
            --setenv PATH /usr/bin --setenv HOME /work --setenv TMPDIR /work --setenv LANG C.UTF-8
            --setenv VIPS_BLOCK_UNTRUSTED 1 --setenv VIPS_CONCURRENCY 1
            --size 536870912 --tmpfs /work --remount-ro / --chdir /work
            """);

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    /** The sandbox of this machine. */
    static Sandbox here() {
        return new Sandbox(List.of("/usr/bin/bwrap"));
    }

    List<String> command(Recipe recipe) {
        List<String> words = new ArrayList<>(FIRST_TO_END);
        words.addAll(program);
        words.addAll(WALLS);
        recipe.values().forEach((name, value) -> words.addAll(List.of("--setenv", name, value)));
        words.add("--");
        words.addAll(limits(recipe).toList());
        words.addAll(List.of("sh", "-c", recipe.script()));
        return List.copyOf(words);
    }

    /**
     * A core file of one byte is none at all; a limit of zero would still hand the memory to a program that the machine
     * has set for core files.
     */
    private static Stream<String> limits(Recipe recipe) {
        return Stream.of(
                "prlimit",
                "--as=" + MOST_MEMORY,
                "--cpu=" + CPU_SECONDS,
                "--nproc=" + MOST_PROCESSES,
                "--core=1",
                "--",
                "timeout",
                "--signal=KILL",
                recipe.patience().toMillis() / 1000.0 + "s");
    }
}
