package esperanza.protection;

import esperanza.runtime.contract.ContractSuite;
import esperanza.runtime.log.EventCatalogue;

class ContractTest extends ContractSuite {

    @Override
    protected EventCatalogue catalogue() {
        return new ProtectionService().catalogue();
    }
}
