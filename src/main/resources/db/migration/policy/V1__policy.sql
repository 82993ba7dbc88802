-- Programme years, the versions of their rules, and the product catalogue; 2018 as the county's report tells it.

create table policy_programme (
    year           integer primary key check (year between 2014 and 2100),
    name           text    not null,
    name_en        text    not null,
    window_from    date    not null,
    window_to      date    not null check (window_to >= window_from),
    status         text    not null check (status in ('DRAFT', 'OPEN', 'CLOSED', 'ARCHIVED')),
    industry_fund  text    not null,
    labour_fund    text    not null,
    paper_evidence boolean not null
);

-- A decision names the version it was computed with. Amounts in terms are fen.
create table policy_version (
    programme_year integer     not null references policy_programme,
    version        integer     not null check (version > 0),
    document_no    text        not null,
    terms          jsonb       not null check (jsonb_typeof(terms) = 'object'),
    created_at     timestamptz not null default now(),
    primary key (programme_year, version)
);

comment on table policy_version is 'append-only: a version is never changed, only followed by a newer one';

create table policy_unit (
    code    text primary key,
    name    text not null unique,
    name_en text not null
);

-- How people write a unit, and how many stored units that is: one 斤 is half a 公斤.
create table policy_unit_spelling (
    spelling text    not null,
    unit     text    not null references policy_unit,
    factor   numeric not null check (factor > 0 and factor < 1000000),
    primary key (spelling, unit)
);

create table policy_product (
    code        text primary key,
    position    integer not null unique,
    category    text    not null check (category in
        ('ECONOMIC_FOREST', 'MEDICINAL_HERB', 'SPECIALTY_FARMING', 'LIVESTOCK', 'GATHERED')),
    name        text    not null unique,
    name_en     text    not null,
    aliases     text[]  not null default '{}',
    from_year   integer not null,
    to_year     integer check (to_year >= from_year),
    document_no text
);

-- Units a product is sold in (the usual first) and the price in yuan that is believed without a question.
create table policy_price (
    product_code text    not null references policy_product,
    unit         text    not null references policy_unit,
    position     integer not null,
    price_min    numeric(10, 2) not null check (price_min between 0 and 99999999),
    price_max    numeric(10, 2) not null check (price_max between price_min and 99999999),
    primary key (product_code, unit)
);

insert into policy_programme values
    (2018, '德钦县2018年产业以奖代补', 'Deqin County production award 2018', '2018-01-01', '2018-12-31', 'OPEN',
     'production-award-2018', 'production-award-2018', true);

insert into policy_version (programme_year, version, document_no, terms) values (2018, 1, '2018', '{
    "award": {"industryRate": 0.30, "labourRate": 0.10, "householdCap": 300000, "capScope": "INDUSTRY_ONLY",
              "labourCap": null, "capOrder": "INDUSTRY_FIRST", "rounding": "HOUSEHOLD_YEAR"},
    "deadlines": {"noticeDays": 7, "correctionWorkdays": 5, "reviewWorkdays": 5},
    "safeguards": {"townshipSampling": 0.20, "countySampling": 0.10, "amountTolerance": 100, "lineMaximum": 1000000000,
                   "cadreMayEnter": false, "shortage": "BLOCK", "channel": "TOWNSHIP"}
}');

insert into policy_unit values
    ('kg', '公斤', 'kg'), ('head', '头', 'head'), ('animal', '只', 'animal'), ('hive', '箱', 'hive');

insert into policy_unit_spelling values
    ('公斤', 'kg', 1), ('千克', 'kg', 1), ('kg', 'kg', 1), ('斤', 'kg', 0.5), ('市斤', 'kg', 0.5), ('吨', 'kg', 1000),
    ('头', 'head', 1), ('匹', 'head', 1), ('只', 'animal', 1), ('羽', 'animal', 1), ('头', 'animal', 1),
    ('箱', 'hive', 1), ('群', 'hive', 1), ('窝', 'hive', 1), ('桶', 'hive', 1);

insert into policy_product (code, position, category, name, name_en, aliases, from_year) values
    ('walnut',        1, 'ECONOMIC_FOREST',   '核桃',   'walnut',          '{干核桃,核桃干,泡核桃}', 2017),
    ('olive',         2, 'ECONOMIC_FOREST',   '油橄榄', 'olive',           '{橄榄,油橄榄鲜果}', 2017),
    ('sichuan-pepper', 3, 'ECONOMIC_FOREST',  '花椒',   'Sichuan pepper',  '{干花椒,花椒干,红花椒,青花椒}', 2017),
    ('orange',        4, 'ECONOMIC_FOREST',   '黄果',   'orange',          '{橙,橙子,橙类,甜橙}', 2017),
    ('pomegranate',   5, 'ECONOMIC_FOREST',   '石榴',   'pomegranate',     '{甜石榴}', 2017),
    ('grape',         6, 'ECONOMIC_FOREST',   '葡萄',   'grape',           '{鲜葡萄,酿酒葡萄}', 2018),
    ('paris',         7, 'MEDICINAL_HERB',    '重楼',   'paris root',      '{滇重楼,干重楼,重楼干}', 2017),
    ('angelica',      8, 'MEDICINAL_HERB',    '当归',   'angelica root',   '{云当归,干当归,当归干}', 2017),
    ('platycodon',    9, 'MEDICINAL_HERB',    '桔梗',   'balloon flower root', '{干桔梗,桔梗干}', 2017),
    ('costus',       10, 'MEDICINAL_HERB',    '木香',   'costus root',     '{云木香,干木香,木香干}', 2017),
    ('mushroom',     11, 'SPECIALTY_FARMING', '食用菌', 'cultivated mushrooms', '{羊肚菌,羊肚菌干,干羊肚菌,木耳,黑木耳,香菇,平菇}', 2017),
    ('quinoa',       12, 'SPECIALTY_FARMING', '藜麦',   'quinoa',          '{黎麦}', 2017),
    ('white-bean',   13, 'SPECIALTY_FARMING', '白芸豆', 'white kidney bean', '{芸豆,大白芸豆}', 2017),
    ('cattle',       14, 'LIVESTOCK',         '牛',     'cattle',          '{黄牛,牦牛,犏牛,肉牛}', 2017),
    ('sheep',        15, 'LIVESTOCK',         '羊',     'sheep and goats', '{山羊,绵羊,黑山羊,肉羊}', 2017),
    ('pig',          16, 'LIVESTOCK',         '猪',     'pig',             '{藏香猪,藏猪,生猪,肥猪}', 2017),
    ('chicken',      17, 'LIVESTOCK',         '鸡',     'chicken',         '{藏香鸡,藏鸡,土鸡,尼西鸡}', 2017),
    ('bee',          18, 'LIVESTOCK',         '蜜蜂',   'bees and honey',  '{中蜂,蜂群,蜂蜜}', 2017),
    ('matsutake',    19, 'GATHERED',          '松茸',   'matsutake',       '{野生松茸}', 2017),
    ('wild-mushroom', 20, 'GATHERED',         '野生菌', 'wild mushrooms',  '{野生食用菌}', 2017),
    ('cordyceps',    21, 'GATHERED',          '虫草',   'caterpillar fungus', '{冬虫夏草}', 2017);

insert into policy_price values
    ('walnut', 'kg', 1, 8, 30), ('olive', 'kg', 1, 5, 12), ('sichuan-pepper', 'kg', 1, 40, 180),
    ('orange', 'kg', 1, 2, 10), ('pomegranate', 'kg', 1, 3, 12), ('grape', 'kg', 1, 3, 15),
    ('paris', 'kg', 1, 150, 1000), ('angelica', 'kg', 1, 8, 60), ('platycodon', 'kg', 1, 5, 40),
    ('costus', 'kg', 1, 5, 20), ('mushroom', 'kg', 1, 20, 2000), ('quinoa', 'kg', 1, 6, 30),
    ('white-bean', 'kg', 1, 8, 20), ('cattle', 'head', 1, 4000, 18000), ('sheep', 'animal', 1, 600, 2500),
    ('pig', 'head', 1, 800, 5000), ('chicken', 'animal', 1, 50, 250), ('bee', 'hive', 1, 300, 1200),
    ('bee', 'kg', 2, 40, 300), ('matsutake', 'kg', 1, 100, 1500), ('wild-mushroom', 'kg', 1, 10, 500),
    ('cordyceps', 'kg', 1, 50000, 300000);
