package esperanza.protection;

import esperanza.runtime.contract.ContractSuite;
import esperanza.runtime.log.EventCatalogue;
import esperanza.runtime.wall.AccessEvents;

class ContractTest extends ContractSuite {

    @Override
    protected EventCatalogue catalogue() {
        return new ProtectionService().catalogue();
    }

    @Override
    protected AccessEvents accessEvents() {
        return new ProtectionService().accessEvents();
    }
}
