package esperanza.investigation.file;

import esperanza.kernel.CommandId;
import esperanza.kernel.RuleViolation;
import esperanza.kernel.StreamId;
import esperanza.kernel.store.Decision;
import esperanza.kernel.store.EventStore;
import esperanza.kernel.store.History;
import esperanza.kernel.store.InMemoryEventStore;
import esperanza.kernel.store.Outcome;
import io.smallrye.mutiny.Uni;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** One log on which two persons decide. Each step on it is taken by the one whose turn it is, and by nobody meanwhile. */
final class Interleaved {

    /** The steps whose order is given; later ones come as they come. */
    static final int STEPS = 7;

    /** A decision of one person, made on the log. */
    @FunctionalInterface
    interface Deciding {
        Uni<?> on(Log log);
    }

    private final InMemoryEventStore<Object> log = new InMemoryEventStore<>(InstantSource.system());
    private final List<Object> recorded = new ArrayList<>();
    private final boolean[] ended = new boolean[2];
    private final int order;
    private int step;
    private long last;

    /** @param order the bits say whose turn it is, the lowest first */
    Interleaved(int order, Deciding before) {
        this.order = order;
        before.on(new Log(0, false)).await().indefinitely();
        recorded.clear();
    }

    /** What both of them recorded, in the order of the log, once each was answered or refused. */
    List<Object> recorded(Deciding one, Deciding other) {
        try (ExecutorService persons = Executors.newVirtualThreadPerTaskExecutor()) {
            persons.execute(() -> decide(0, one));
            persons.execute(() -> decide(1, other));
        }
        return List.copyOf(recorded);
    }

    private void decide(int person, Deciding what) {
        try {
            what.on(new Log(person, true)).await().indefinitely();
        } catch (RuleViolation refused) {
            // a refusal is an answer
        } finally {
            end(person);
        }
    }

    private synchronized void end(int person) {
        ended[person] = true;
        notifyAll();
    }

    private synchronized <T> T inTurn(int person, Supplier<T> work) {
        while (step < STEPS && !ended[1 - person] && (order >> step & 1) != person) {
            try {
                wait();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        step++;
        notifyAll();
        return work.get();
    }

    /** The log as one person reads and writes it. */
    final class Log implements EventStore<Object> {

        private final int person;
        private final boolean takesTurns;

        private Log(int person, boolean takesTurns) {
            this.person = person;
            this.takesTurns = takesTurns;
        }

        @SuppressWarnings("unchecked") // a stream holds events of its kind only
        <E> EventStore<E> of(Class<E> kind) {
            return (EventStore<E>) this;
        }

        /** Where the log ends. */
        Uni<Long> last() {
            return step(() -> last);
        }

        @Override
        public Uni<History<Object>> read(StreamId stream) {
            return step(() -> log.read(stream).await().indefinitely());
        }

        @Override
        public Uni<History<Object>> load(StreamId stream, CommandId command, byte[] digest) {
            return step(() -> log.load(stream, command, digest).await().indefinitely());
        }

        @Override
        public Uni<Outcome<Object>> append(Decision<Object> decision) {
            return step(() -> {
                Outcome<Object> outcome = log.append(decision).await().indefinitely();
                recorded.addAll(decision.events());
                last = outcome.position();
                return outcome;
            });
        }

        private <T> Uni<T> step(Supplier<T> work) {
            return Uni.createFrom().item(() -> takesTurns ? inTurn(person, work) : work.get());
        }
    }
}
