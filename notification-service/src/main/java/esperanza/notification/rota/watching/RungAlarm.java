package esperanza.notification.rota.watching;

import esperanza.protocol.term.Profile;
import esperanza.runtime.operations.Alarm;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;

/**
 * Raised while a rung of a ladder has no open rota in which a person stands who has signed in with its function: nobody
 * would be called there.
 */
@ApplicationScoped
class RungAlarm implements Alarm {

    private final Set<String> rungs;
    private volatile boolean raised;

    RungAlarm(Profile profile) {
        this.rungs = profile.called();
    }

    /** @param functions those with an open rota in which such a person stands */
    void look(Collection<String> functions) {
        raised = !functions.containsAll(rungs);
    }

    @Override
    public String code() {
        return "rung-without-rota";
    }

    @Override
    public boolean isRaised() {
        return raised;
    }
}
