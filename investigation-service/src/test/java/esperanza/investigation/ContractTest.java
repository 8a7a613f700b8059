package esperanza.investigation;

import esperanza.runtime.contract.ContractSuite;
import esperanza.runtime.log.EventCatalogue;
import esperanza.runtime.wall.AccessEvents;

class ContractTest extends ContractSuite {

    @Override
    protected EventCatalogue catalogue() {
        return new InvestigationService().catalogue();
    }

    @Override
    protected AccessEvents accessEvents() {
        return new InvestigationService().accessEvents();
    }
}
