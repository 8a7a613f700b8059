package esperanza.notification.alert.domain;

import esperanza.kernel.Decider;
import esperanza.notification.alert.domain.PageDecider.PageForAll;
import java.util.List;

/** The rules of a page for all alerts that wait for a person: it is sent once. The state says whether it was sent. */
public final class PageDecider implements Decider<PageForAll, Boolean, OnCallPaged> {

    /** The round of a person is due, and something waits. */
    public record PageForAll(OnCallPaged page) {}

    @Override
    public Boolean initial() {
        return false;
    }

    @Override
    public List<OnCallPaged> decide(Boolean sent, PageForAll command) {
        return sent ? List.of() : List.of(command.page());
    }

    @Override
    public Boolean evolve(Boolean sent, OnCallPaged page) {
        return true;
    }
}
