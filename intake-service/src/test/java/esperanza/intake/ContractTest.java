package esperanza.intake;

import esperanza.intake.domain.OpeningEvent;
import esperanza.runtime.contract.ContractSuite;
import esperanza.runtime.log.EventCatalogue;
import java.util.Set;

class ContractTest extends ContractSuite {

    @Override
    protected EventCatalogue catalogue() {
        return new IntakeService().catalogue();
    }

    @Override
    protected Set<Class<?>> unpublished() {
        return Set.of(OpeningEvent.class.getPermittedSubclasses());
    }
}
