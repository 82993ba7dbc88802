package org.jiangbu.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangbu.people.CadreAssignments;
import org.jiangbu.people.Households;
import org.jiangbu.people.NewHousehold;
import org.jiangbu.region.Area;
import org.jiangbu.region.Areas;
import org.jiangbu.security.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The registered households of 2018, invented as the registers of the townships that name them: the county knows them, and
 * thereby how large a township is (R21), before anybody declares.
 */
@Component
class DemoHouseholds {
    private static final ClassPathResource FILE = new ClassPathResource("demo/households/2018.json");

    private final DemoAccounts accounts;
    private final Households households;
    private final CadreAssignments cadres;
    private final Areas areas;
    private final CurrentUser user;
    private final ObjectMapper json;

    DemoHouseholds(
            DemoAccounts accounts,
            Households households,
            CadreAssignments cadres,
            Areas areas,
            CurrentUser user,
            ObjectMapper json) {
        this.accounts = accounts;
        this.households = households;
        this.cadres = cadres;
        this.areas = areas;
        this.user = user;
        this.json = json;
    }

    private record Known(String village, String group, String head, String idNo, int size, @Nullable String phone) {
        /** Without numbers of persons, wherever it is written. */
        @Override
        public String toString() {
            return "Known[" + village + "]";
        }
    }

    /** Registers those that are missing, each with the cadre of its township. May be played again. */
    void register() {
        List<Known> all = read();
        for (Area township : accounts.townships()) {
            List<Known> here = all.stream()
                    .filter(one -> one.village().startsWith(township.code()))
                    .toList();
            user.runAs(accounts.entryClerk(township).id(), () -> register(township, here));
        }
    }

    /** The numbers of the householders of a village, in the order of the register. */
    List<String> idNos(String village) {
        return read().stream()
                .filter(one -> one.village().equals(village))
                .map(Known::idNo)
                .toList();
    }

    private void register(Area township, List<Known> here) {
        Map<String, Long> registered =
                households.idsByHeadIdNo(here.stream().map(Known::idNo).toList());
        List<Long> fresh = households.registerAll(here.stream()
                .filter(one -> !registered.containsKey(one.idNo()))
                .map(this::household)
                .toList());
        long cadre = accounts.cadre(township).id();
        if (!fresh.isEmpty()) {
            cadres.assignAll(fresh.stream().collect(Collectors.toMap(Function.identity(), household -> cadre)));
        }
    }

    private NewHousehold household(Known one) {
        String group = areas.group(one.village(), one.group()).code();
        return new NewHousehold(null, group, one.head(), one.idNo(), one.size(), HalfSeason.YEAR, one.phone(), null);
    }

    private List<Known> read() {
        try (InputStream content = FILE.getInputStream()) {
            return json.readValue(content, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
