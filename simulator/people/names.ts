import type { Random } from '@/simulator/random';

const CULTURES: readonly { given: string; family: string; familyFirst?: true }[] = [
  {
    given: 'Amara Chidi Ngozi Emeka Ifeoma Tunde Adaeze Kelechi Yewande Obinna',
    family: 'Okafor Eze Nwosu Adeyemi Balogun Okonkwo Adichie Olawale',
  },
  { given: 'Mei Wei Jing Hao Xiu Lian Jun Fang Ming Ying', family: 'Chen Wang Zhang Liu Zhao Huang Lin Wu' },
  { given: 'Haruto Yui Sota Hana Ren Aoi Kaito Sakura Daiki Emi', family: 'Tanaka Suzuki Sato Watanabe Kobayashi Nakamura Mori Ito' },
  {
    given: 'Priya Arjun Ananya Rohan Kavya Vikram Meera Aditya Lakshmi Dev',
    family: 'Sharma Iyer Patel Reddy Nair Gupta Banerjee Krishnan',
  },
  {
    given: 'Sofía Mateo Valentina Diego Camila Joaquín Lucía Andrés Ximena Rafael',
    family: 'García Hernández Muñoz Rodríguez Peña Vargas Ibáñez Castillo',
  },
  {
    given: 'Léa Hugo Chloé Théo Manon Noé Élodie Baptiste Inès Raphaël',
    family: 'Dubois Lefèvre Moreau Girard Rousseau Chevalier Besson Faure',
  },
  {
    given: 'Anna Lukas Greta Jonas Käthe Björn Frieda Moritz Elsa Jürgen',
    family: 'Müller Schröder Weiß Köhler Vogt Brandt Hoffmann Krüger',
  },
  {
    given: 'Olena Taras Zofia Piotr Jana Marek Katarzyna Bohdan Lenka Wojciech',
    family: 'Kowalska Nowak Shevchenko Dvořák Wiśniewski Bondarenko Novotný Zieliński',
  },
  {
    given: 'Fatima Omar Layla Yusuf Noor Hassan Amina Khalid Salma Tariq',
    family: 'Haddad Mansour Al-Farsi Khoury Benali Rahman El-Sayed Najjar',
  },
  {
    given: 'Grace Liam Olivia Noah Ava Ethan Ruby Callum Isla Owen',
    family: 'Walker Hughes Murphy Campbell Bennett O’Brien Fraser Whitfield',
  },
  { given: 'Ji-woo Min-jun Seo-yeon Ha-eun Do-yun Su-bin Tae-yang Ye-jin', family: 'Kim Park Choi Jung Kang Yoon Lim Seo' },
  { given: 'Ayşe Mehmet Elif Emre Zeynep Can Defne Kerem', family: 'Yılmaz Demir Çelik Şahin Öztürk Aydın Koç Arslan' },
  { given: 'Linh Minh Thảo Quân Hương Đức Mai Tuấn', family: 'Nguyễn Trần Lê Phạm Hoàng Vũ Đặng Bùi', familyFirst: true },
  { given: 'Sipho Thandi Wanjiru Kamau Aisha Juma Lerato Tesfaye', family: 'Mokoena Dlamini Mwangi Otieno Abebe Kiptoo Nkosi Moyo' },
  { given: 'Freya Astrid Nils Signe Aino Mikko Ingrid Søren', family: 'Lindqvist Sørensen Virtanen Hansen Bergström Nygård Korhonen Dahl' },
  {
    given: 'Beatriz Thiago Larissa João Inês Caetano Marina Luís',
    family: 'Silva Almeida Figueiredo Rocha Gonçalves Teixeira Araújo Barros',
  },
];

const LISTS = CULTURES.map(({ given, family, familyFirst }) => ({ given: given.split(' '), family: family.split(' '), familyFirst }));

/** A name that is not yet in `taken`, which grows by it. In a crowd, initials are added, as people do. */
export function newName(random: Random, taken: Set<string>): string {
  for (let attempt = 0; ; attempt += 1) {
    const culture = random.pick(LISTS);
    const parts = [random.pick(culture.given), random.pick(culture.family)];
    if (culture.familyFirst) parts.reverse();
    if (attempt > 3) parts.splice(1, 0, `${'ABCDEFGHIJKLMNOPRSTVWYZ'.charAt(random.integer(0, 22))}.`);
    if (attempt > 12) parts.push(String(attempt));
    const name = parts.join(' ');
    if (!taken.has(name)) {
      taken.add(name);
      return name;
    }
  }
}
