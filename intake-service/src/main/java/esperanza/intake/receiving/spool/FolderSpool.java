package esperanza.intake.receiving.spool;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import esperanza.intake.receiving.Door;
import esperanza.intake.receiving.Spool;
import esperanza.intake.receiving.SpoolFull;
import esperanza.kernel.CommandId;
import esperanza.runtime.sealing.AtomicFile;
import esperanza.runtime.sealing.LocalSeal;
import esperanza.runtime.sealing.SealingFailed;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * One sealed {@link AtomicFile} per report, named by its command id. The folder belongs to one instance, which finds
 * its files again at its next start.
 */
final class FolderSpool implements Spool {

    private static final Logger LOG = Logger.getLogger(FolderSpool.class);
    private static final String KEPT = ".sealed";
    private static final String ASIDE = ".unreadable";
    private static final int LOCKS = 64;

    private final Path folder;
    private final LocalSeal seal;
    private final ObjectMapper json;
    private final int most;
    private final int forKnown;
    private final long mostBytes;
    private final AtomicLong bytes = new AtomicLong();
    private final Map<CommandId, Long> order = new ConcurrentHashMap<>();
    private final NavigableMap<Long, CommandId> places = new ConcurrentSkipListMap<>();
    private final AtomicLong next = new AtomicLong();
    private final AtomicInteger aside = new AtomicInteger();
    private final List<Object> locks =
            IntStream.range(0, LOCKS).mapToObj(n -> new Object()).toList();

    /**
     * @param most the largest number of reports that may wait
     * @param forKnown so many of these places are kept for senders with a login: strangers cannot take them
     * @param mostBytes the largest size of the waiting reports together; the same share of it is kept
     */
    FolderSpool(Path folder, LocalSeal seal, ObjectMapper json, int most, int forKnown, long mostBytes) {
        this.folder = folder;
        this.seal = seal;
        this.json = json;
        this.most = most;
        this.forKnown = forKnown;
        this.mostBytes = mostBytes;
        found();
    }

    @Override
    public Uni<Waiting> keep(Waiting report) {
        return onDisk(report.id(), () -> {
            Waiting kept = read(report.id()).orElseGet(() -> write(report));
            order.computeIfAbsent(report.id(), this::last);
            return kept;
        });
    }

    @Override
    public Uni<Optional<Waiting>> find(CommandId id) {
        return order.containsKey(id)
                ? onDisk(id, () -> read(id))
                : Uni.createFrom().item(Optional.empty());
    }

    @Override
    public List<CommandId> waiting() {
        return List.copyOf(places.values());
    }

    @Override
    public int size() {
        return order.size();
    }

    @Override
    public boolean contains(CommandId id) {
        return order.containsKey(id);
    }

    @Override
    public List<Arrived> after(long place, int limit) {
        return places.tailMap(place, false).entrySet().stream()
                .limit(limit)
                .map(each -> new Arrived(each.getKey(), each.getValue()))
                .toList();
    }

    @Override
    public void later(CommandId id) {
        order.computeIfPresent(id, (same, before) -> {
            places.remove(before);
            return last(same);
        });
    }

    private long last(CommandId id) {
        long place = next.getAndIncrement();
        places.put(place, id);
        return place;
    }

    private void gone(CommandId id) {
        order.computeIfPresent(id, (same, place) -> {
            places.remove(place);
            return null;
        });
    }

    @Override
    public Uni<Void> done(CommandId id) {
        return onDisk(id, () -> {
            try {
                if (order.containsKey(id) && Files.exists(file(id))) {
                    bytes.addAndGet(-Files.size(file(id)));
                }
                Files.deleteIfExists(file(id));
                gone(id);
                return (Void) null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public Uni<Void> putAside(CommandId id) {
        return onDisk(id, () -> {
            try {
                Files.move(file(id), folder.resolve(id.value() + ASIDE), StandardCopyOption.ATOMIC_MOVE);
                aside.incrementAndGet();
                gone(id);
                return (Void) null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public int aside() {
        return aside.get();
    }

    private Waiting write(Waiting report) {
        try {
            byte[] sealed = seal.seal(json.writeValueAsBytes(report), context(report.id()));
            int places = Door.valueOf(report.door()).known() ? most : most - forKnown;
            if (order.size() >= places || bytes.get() + sealed.length > mostBytes / most * places) {
                throw new SpoolFull();
            }
            // the report is durable now, even if forcing the folder fails
            AtomicFile.write(
                    file(report.id()),
                    sealed,
                    () -> order.computeIfAbsent(report.id(), id -> {
                        bytes.addAndGet(sealed.length);
                        return last(id);
                    }));
            return report;
        } catch (IOException noRoom) {
            throw new SpoolFull();
        }
    }

    private Optional<Waiting> read(CommandId id) {
        try {
            byte[] plain = seal.open(Files.readAllBytes(file(id)), context(id));
            return Optional.of(json.readValue(plain, Waiting.class));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (JsonProcessingException notOurs) {
            throw new SealingFailed(notOurs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Finds the files that this instance left at its end. Deletes drafts, which were never acknowledged; leaves foreign
     * files alone.
     */
    private void found() {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.sorted(FolderSpool::byAge).toList()) {
                    String name = file.getFileName().toString();
                    if (name.endsWith(KEPT)) {
                        bytes.addAndGet(Files.size(file));
                        id(name).ifPresent(id -> order.put(id, last(id)));
                    } else if (name.endsWith(ASIDE)) {
                        aside.incrementAndGet();
                    } else if (name.endsWith(AtomicFile.DRAFT)) {
                        AtomicFile.discard(file);
                    }
                }
            }
        } catch (IOException | UncheckedIOException broken) {
            // reports still go to the log; only those that the log cannot take are refused
            LOG.errorf("the spool cannot be read: %s", broken.getClass().getSimpleName());
        }
    }

    private static Optional<CommandId> id(String name) {
        try {
            return Optional.of(new CommandId(UUID.fromString(name.substring(0, name.length() - KEPT.length()))));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static int byAge(Path one, Path other) {
        try {
            return Files.getLastModifiedTime(one).compareTo(Files.getLastModifiedTime(other));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(CommandId id) {
        return folder.resolve(id.value() + KEPT);
    }

    private static byte[] context(CommandId id) {
        return id.value().toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** One task at a time per report, so that keeping, storing and deleting it never overlap. */
    private <T> Uni<T> onDisk(CommandId id, Supplier<T> work) {
        Object lock = locks.get(Math.floorMod(id.value().hashCode(), LOCKS));
        return Uni.createFrom()
                .item(() -> {
                    synchronized (lock) {
                        return work.get();
                    }
                })
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }
}
