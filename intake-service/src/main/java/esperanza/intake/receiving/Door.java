package esperanza.intake.receiving;

import esperanza.access.Action;
import esperanza.intake.IntakeAction;
import esperanza.intake.report.view.TimeDisclosure;
import esperanza.protocol.vocabulary.Channel;

/** The doors for reports. */
public enum Door {
    HOTLINES(IntakeAction.SUBMIT_REPORT, Channel.UNKNOWN, true, TimeDisclosure.TO_THE_MOMENT),
    ANYONE(IntakeAction.REPORT_IN_PUBLIC, Channel.WEB, false, TimeDisclosure.TO_THE_HOUR);

    private final Action action;
    private final Channel channel;
    private final boolean known;
    private final TimeDisclosure times;

    Door(Action action, Channel channel, boolean known, TimeDisclosure times) {
        this.action = action;
        this.channel = channel;
        this.known = known;
        this.times = times;
    }

    Action action() {
        return action;
    }

    /** The channel, if the report does not name one. */
    Channel channel() {
        return channel;
    }

    /** Whether its senders have a login. */
    public boolean known() {
        return known;
    }

    TimeDisclosure times() {
        return times;
    }
}
