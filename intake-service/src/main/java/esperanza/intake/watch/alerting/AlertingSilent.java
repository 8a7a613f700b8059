package esperanza.intake.watch.alerting;

import esperanza.reach.pager.LadderOf;
import esperanza.reach.pager.Uncalled;
import esperanza.reach.pager.domain.Urgent;
import esperanza.runtime.operations.Alarm;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The silence of the service that calls people: nobody is called for anything. It is something urgent of its own, and an
 * alarm, until that service is heard again. An answer ends its pages, and a later silence is another one.
 */
@Singleton
class AlertingSilent implements Uncalled, Alarm {

    /** A silence that lasts calls anew: who answered may sleep by now, and another shift is on duty. */
    private static final long CALLED_AGAIN_AFTER = Duration.ofMinutes(30).toNanos();

    private final LadderOf ladders;
    private final Silence silence;
    private long calledAt;
    private volatile Optional<UUID> now = Optional.empty();
    private boolean told;

    AlertingSilent(LadderOf ladders, @ConfigProperty(name = "esperanza.watch.after") Duration after) {
        this.ladders = ladders;
        this.silence = new Silence(after, System::nanoTime);
    }

    void heard(Duration age) {
        silence.heard(age);
    }

    /** Looks at the silence: it begins or ends here. */
    synchronized void look() {
        if (!silence.isTooLong()) {
            now = Optional.empty();
        } else if (now.isEmpty() || System.nanoTime() - calledAt > CALLED_AGAIN_AFTER) {
            now = Optional.of(UUID.randomUUID());
            calledAt = System.nanoTime();
            told = false;
        }
    }

    @Override
    public synchronized List<Urgent> more(int limit) {
        if (told || now.isEmpty()) {
            return List.of();
        }
        told = true;
        return now.map(ladders::silence).stream().toList();
    }

    @Override
    public boolean leftSome() {
        return false;
    }

    @Override
    public boolean waits(UUID id) {
        return now.filter(id::equals).isPresent();
    }

    @Override
    public String code() {
        return "alerting-silent";
    }

    @Override
    public boolean isRaised() {
        return now.isPresent();
    }
}
