package esperanza.watch;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Looks at the services, round by round. While one has been silent for too long it pages the list: the first person at
 * once, one more after each interval, and those before again. Nobody is paged any more once all are heard.
 */
final class Watch {

    private final Settings settings;
    private final Beats beats;
    private final Mail mail;
    private final LongSupplier nanos;
    private final Map<URI, Long> heard = new HashMap<>();
    private final Map<String, Long> paged = new HashMap<>();
    private Optional<Long> silentAt = Optional.empty();

    /** @param nanos a clock that no person and no server sets */
    Watch(Settings settings, Beats beats, Mail mail, LongSupplier nanos) {
        this.settings = settings;
        this.beats = beats;
        this.mail = mail;
        this.nanos = nanos;
        settings.services().forEach(service -> heard.put(service, nanos.getAsLong()));
    }

    void round() throws InterruptedException {
        for (URI service : settings.services()) {
            Optional<Duration> age = beats.age(service);
            age.ifPresent(known -> heard.merge(service, nanos.getAsLong() - known.toNanos(), Watch::later));
        }
        List<URI> silent = settings.services().stream().filter(this::isSilent).toList();
        if (silent.isEmpty()) {
            end();
        } else {
            begin(silent);
            due().forEach(this::page);
        }
    }

    private boolean isSilent(URI service) {
        return passed(heard.get(service)) > settings.after().toNanos();
    }

    private void begin(List<URI> silent) {
        if (silentAt.isEmpty()) {
            say("silent, people are paged: " + silent);
            silentAt = Optional.of(nanos.getAsLong());
        }
    }

    private void end() {
        if (silentAt.isPresent()) {
            say("all are heard again");
            silentAt = Optional.empty();
            paged.clear();
        }
    }

    private List<String> due() {
        long again = settings.again().toNanos();
        long reached = 1 + passed(silentAt.orElseThrow()) / again;
        return settings.list().stream()
                .limit(reached)
                .filter(person -> !paged.containsKey(person) || passed(paged.get(person)) >= again)
                .toList();
    }

    private void page(String person) {
        try {
            mail.send(person, settings.name(), settings.phone());
            paged.put(person, nanos.getAsLong());
        } catch (IOException failed) {
            say("a page did not leave: " + failed.getClass().getSimpleName());
        }
    }

    private long passed(long since) {
        return nanos.getAsLong() - since;
    }

    private static long later(long one, long other) {
        return one - other > 0 ? one : other;
    }

    private static void say(String words) {
        System.out.println(Instant.now() + " " + words);
    }
}
