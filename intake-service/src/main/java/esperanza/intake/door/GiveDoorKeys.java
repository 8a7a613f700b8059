package esperanza.intake.door;

import static esperanza.intake.door.DoorStreams.DOOR;

import esperanza.intake.door.domain.DoorCommand;
import esperanza.intake.door.domain.DoorCommand.*;
import esperanza.intake.door.domain.DoorEvent;
import esperanza.intake.report.FindReport;
import esperanza.intake.report.domain.Receipt;
import esperanza.intake.report.domain.Report;
import esperanza.kernel.PartyRef;
import esperanza.kernel.store.Outcome;
import esperanza.kernel.store.Request;
import esperanza.protocol.vocabulary.DoorScope;
import esperanza.runtime.Streams;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Gives and ends the keys of the own door of a party, for callers who may know of its report. */
@Singleton
public class GiveDoorKeys {

    /** For whom the key speaks. */
    public record KeyFor(UUID reportId, PartyRef party, DoorScope scope) {}

    /** @param key empty for a repetition: the key was shown once, and is kept nowhere */
    public record Given(Optional<Receipt> key, Outcome<DoorEvent> outcome) {}

    private final CommandIds ids;
    private final FindReport finder;
    private final Streams streams;

    GiveDoorKeys(CommandIds ids, FindReport finder, Streams streams) {
        this.ids = ids;
        this.finder = finder;
        this.streams = streams;
    }

    public Uni<Given> give(Asked<?> asked, KeyFor said) {
        Receipt key = DoorKey.draw();
        return report(asked, said)
                .chain(report -> streams.handler(DOOR)
                        .handle(request(asked, said, giving(report, said, key)).naming(List.of(DoorKey.name(key)))))
                .map(outcome -> new Given(Optional.of(key).filter(_ -> !outcome.repeated()), outcome));
    }

    private GiveKey giving(Report.Received report, KeyFor said, Receipt key) {
        return new GiveKey(
                said.party(),
                report.facts().party(said.party()).orElseThrow().kind(),
                report.content().reportId(),
                report.content().caseId(),
                DoorKey.id(key, ids),
                said.scope());
    }

    public Uni<Outcome<DoorEvent>> end(Asked<?> asked, KeyFor said) {
        return report(asked, said).chain(report -> streams.handler(DOOR)
                .handle(request(
                        asked, said, new EndKey(said.party(), report.content().caseId(), said.scope()))));
    }

    /** The report, if it names the party. A report that is a test has no doors. */
    private Uni<Report.Received> report(Asked<?> asked, KeyFor said) {
        return finder.ours(asked, said.reportId())
                .map(FindReport.Found::report)
                .invoke(report -> report.recognisable(said.party()));
    }

    private Request<DoorCommand> request(Asked<?> asked, KeyFor said, DoorCommand command) {
        return ids.request(asked, DOOR.stream(said.party().value()), command);
    }
}
