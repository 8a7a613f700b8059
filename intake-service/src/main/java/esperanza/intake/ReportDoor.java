package esperanza.intake;

import static esperanza.intake.report.ReportStreams.REPORT;

import esperanza.intake.report.ChangeReport;
import esperanza.intake.report.domain.ReportCommand;
import esperanza.intake.report.domain.ReportCommand.ConsentCommand;
import esperanza.intake.report.domain.ReportEvent;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.refusal.KnownCodes;
import esperanza.runtime.rest.CommandRequests;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/** The door of every command that the report alone decides. Order: 1. role, 2. body, 3. {@link ChangeReport}. */
@Singleton
public class ReportDoor {

    private final CommandRequests requests;
    private final ChangeReport reports;

    ReportDoor(CommandRequests requests, ChangeReport reports) {
        this.requests = requests;
        this.reports = reports;
    }

    /** The report that the address of a command names. */
    public static UUID reportOf(Incoming<?> command) {
        return command.address(REPORT.id());
    }

    public <C extends ReportCommand> Uni<Response> done(IntakeAction action, Incoming<C> command) {
        return done(action, command, _ -> {});
    }

    /** @param rule refuses a body that cannot be accepted */
    public <C extends ReportCommand> Uni<Response> done(IntakeAction action, Incoming<C> command, Consumer<C> rule) {
        command.requireNothingMade();
        return requests.command(action, command).done((asked, said) -> {
            rule.accept(said);
            return reports.change(asked, reportOf(command), said);
        });
    }

    /**
     * A change of consent, also of callers from outside.
     *
     * @param answer has neither version nor position of the log, because callers from outside would learn counts
     */
    public <C extends ConsentCommand> Uni<Response> consented(
            IntakeAction action, Incoming<C> command, Function<C, Response> answer) {
        return consented(action, command, (asked, said) -> reports.change(asked, reportOf(command), said), answer);
    }

    /** @param use decides the command, whose purpose is a known one */
    public <C extends ConsentCommand> Uni<Response> consented(
            IntakeAction action,
            Incoming<C> command,
            BiFunction<Asked<C>, C, Uni<Outcome<ReportEvent>>> use,
            Function<C, Response> answer) {
        return requests.command(action, command).handle((asked, said) -> {
            KnownCodes.require("/purpose", said.purpose());
            return use.apply(asked, said).map(_ -> answer.apply(said));
        });
    }
}
