package esperanza.intake;

import esperanza.intake.disclosure.domain.OpeningEvent;
import esperanza.intake.erasure.domain.ErasureEvent;
import esperanza.intake.triage.domain.ClaimEvent;
import esperanza.runtime.contract.ContractSuite;
import esperanza.runtime.log.EventCatalogue;
import esperanza.runtime.wall.AccessEvents;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class ContractTest extends ContractSuite {

    @Override
    protected EventCatalogue catalogue() {
        return new IntakeService().catalogue();
    }

    @Override
    protected Set<Class<?>> unpublished() {
        return Stream.of(OpeningEvent.class, ClaimEvent.class, ErasureEvent.class)
                .flatMap(kept -> Stream.of(kept.getPermittedSubclasses()))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    protected AccessEvents accessEvents() {
        return new IntakeService().accessEvents();
    }
}
