package esperanza.notification.clock;

import esperanza.kernel.Instruction;
import esperanza.kernel.OfCase;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.protocol.term.Profiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * The profile says which terms a moment starts, meets, confirms, contests or withdraws.
 *
 * <p>The name contains the newest version of the profile: the place of an instruction in the list depends on the terms
 * of all versions. A command that is repeated under another name changes nothing, because a term starts once and is met
 * once.
 */
@ApplicationScoped
public class WhenAMomentComesThenItsClocksMove implements Policy<OfCase> {

    private final Clocks clocks;
    private final String name;

    public WhenAMomentComesThenItsClocksMove(Profiles profiles) {
        this.clocks = new Clocks(profiles);
        this.name = "%s/%s/%d"
                .formatted(
                        WhenAMomentComesThenItsClocksMove.class.getSimpleName(),
                        profiles.latest().code(),
                        profiles.latest().version());
    }

    @Override
    public Class<OfCase> on() {
        return OfCase.class;
    }

    @Override
    public List<Instruction> react(Recorded<OfCase> event) {
        return clocks.moved(Moments.in(event).toList(), event);
    }

    @Override
    public String name() {
        return name;
    }
}
