package esperanza.protection;

import esperanza.access.ActionSuite;

class ActionsTest extends ActionSuite {

    ActionsTest() {
        super(ProtectionAction.values());
    }
}
