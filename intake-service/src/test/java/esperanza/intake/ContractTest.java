package esperanza.intake;

import esperanza.runtime.contract.ContractSuite;
import esperanza.runtime.log.EventCatalogue;
import esperanza.runtime.wall.AccessEvents;

class ContractTest extends ContractSuite {

    @Override
    protected EventCatalogue catalogue() {
        return new IntakeService().catalogue();
    }

    @Override
    protected AccessEvents accessEvents() {
        return new IntakeService().accessEvents();
    }
}
