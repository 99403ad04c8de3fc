import { PLACES, type Place } from './places';

/**
 * Names that go together, with blanks between them, and where people who bear them often live. The further names are
 * for groups and crowds; `double` stands between two family names of one person.
 */
export type Culture = {
  given: string;
  family: string;
  furtherGiven: string;
  furtherFamily: string;
  places: readonly Place[];
  familyFirst?: true;
  double?: '-' | ' ';
};

export const CULTURES = {
  nigerian: {
    given: 'Amara Chidi Ngozi Emeka Ifeoma Tunde Adaeze Kelechi Yewande Obinna',
    family: 'Okafor Eze Nwosu Adeyemi Balogun Okonkwo Adichie Olawale',
    furtherGiven: 'Chiamaka Femi Bisi Segun Uche Funke Ikenna Zainab Dayo Nneka Chinedu Temitope Sade Babatunde',
    furtherFamily: 'Okoro Adebayo Nnamdi Ogunleye Chukwu Afolabi Danjuma Ekwueme Lawal Obi Adeleke Onyeka Bello Uzor',
    places: [PLACES.lagos],
    double: '-',
  },
  chinese: {
    given: 'Mei Wei Jing Hao Xiu Lian Jun Fang Ming Ying',
    family: 'Chen Wang Zhang Liu Zhao Huang Lin Wu',
    furtherGiven: 'Xinyi Haoran Yuxuan Zihan Jiahui Bowen Siyu Zhiyuan Ruolan Tianyi Meiling Kaiwen Yuchen Shuyi',
    furtherFamily: 'Yang Zhou Xu Sun Ma Zhu Hu Guo He Gao Luo Zheng Tang Song',
    places: [PLACES.singapore, PLACES.toronto],
  },
  japanese: {
    given: 'Haruto Yui Sota Hana Ren Aoi Kaito Sakura Daiki Emi',
    family: 'Tanaka Suzuki Sato Watanabe Kobayashi Nakamura Mori Ito',
    furtherGiven: 'Misaki Kenta Yuka Takumi Naomi Riku Ayaka Shota Chihiro Makoto Hikari Yuto Nanami Hiroshi',
    furtherFamily: 'Yamamoto Kato Yoshida Yamada Sasaki Matsumoto Inoue Kimura Hayashi Shimizu Saito Abe Ikeda Ogawa',
    places: [PLACES.osaka, PLACES.tokyo, PLACES.yokohama],
  },
  indian: {
    given: 'Priya Arjun Ananya Rohan Kavya Vikram Meera Aditya Lakshmi Dev',
    family: 'Sharma Iyer Patel Reddy Nair Gupta Banerjee Krishnan',
    furtherGiven: 'Sneha Karthik Divya Rahul Pooja Nikhil Isha Siddharth Nandini Varun Shreya Manoj Tanvi Harish',
    furtherFamily: 'Mehta Joshi Desai Rao Menon Kulkarni Chatterjee Verma Pillai Bhatt Singh Malhotra Kapoor Shetty',
    places: [PLACES.pune],
  },
  spanish: {
    given: 'Sofía Mateo Valentina Diego Camila Joaquín Lucía Andrés Ximena Rafael',
    family: 'García Hernández Muñoz Rodríguez Peña Vargas Ibáñez Castillo',
    furtherGiven: 'Martina Javier Paula Gonzalo Elena Sergio Renata Tomás Irene Pablo Daniela Emilio',
    furtherFamily: 'López Fernández Torres Navarro Ortega Delgado Fuentes Cabrera Rojas Medina Salazar Campos',
    places: [PLACES.guadalajara, PLACES.madrid],
    double: ' ',
  },
  french: {
    given: 'Léa Hugo Chloé Théo Manon Noé Élodie Baptiste Inès Raphaël',
    family: 'Dubois Lefèvre Moreau Girard Rousseau Chevalier Besson Faure',
    furtherGiven: 'Camille Antoine Juliette Maxime Clémence Bastien Océane Guillaume Margaux Adrien Pauline Quentin',
    furtherFamily: 'Laurent Mercier Blanchard Garnier Perrin Roussel Marchand Colin Leroux Barbier Fontaine Gauthier',
    places: [PLACES.lyon],
    double: '-',
  },
  german: {
    given: 'Anna Lukas Greta Jonas Käthe Björn Frieda Moritz Elsa Jürgen',
    family: 'Müller Schröder Weiß Köhler Vogt Brandt Hoffmann Krüger',
    furtherGiven:
      'Emma Felix Mia Ben Lina Paul Marie Leon Clara Anton Charlotte Oskar Ella Theo Luise Jakob Johanna Konstantin Matilda Emil',
    furtherFamily:
      'Schneider Fischer Weber Becker Schulz Koch Richter Wolf Neumann Zimmermann Hartmann Lange Werner Lehmann Keller Friedrich Berger Roth',
    places: [PLACES.berlin, PLACES.hamburg, PLACES.potsdam],
    double: '-',
  },
  slavic: {
    given: 'Olena Taras Zofia Piotr Jana Marek Katarzyna Bohdan Lenka Wojciech',
    family: 'Wójcik Nowak Shevchenko Kočí Stępień Bondarenko Janků Gołąb',
    furtherGiven: 'Daryna Maksym Agnieszka Tomasz Iryna Andriy Milena Jakub Oksana Mateusz Marta Vasyl Ewa Pavlo',
    furtherFamily: 'Mazur Kravchenko Krawczyk Tkachenko Kaczmarek Szymczak Pawlak Kovalenko Lysenko Duda Baran Melnyk Walczak Boyko',
    places: [PLACES.krakow, PLACES.kyiv],
  },
  arab: {
    given: 'Fatima Omar Layla Yusuf Noor Hassan Amina Khalid Salma Tariq',
    family: 'Haddad Mansour Al-Farsi Khoury Benali Rahman El-Sayed Najjar',
    furtherGiven: 'Huda Karim Rania Bilal Dina Faisal Mariam Samir Yasmin Ziad Farah Nabil Reem Adel',
    furtherFamily: 'Saleh Aziz Hamdan Nasser Darwish Suleiman Qasim Fares Shaheen Awad Barakat Taha Jaber Issa',
    places: [PLACES.amman, PLACES.cairo, PLACES.dubai],
  },
  english: {
    given: 'Grace Liam Olivia Noah Ava Ethan Ruby Callum Isla Owen',
    family: 'Walker Hughes Murphy Campbell Bennett O’Brien Fraser Whitfield',
    furtherGiven: 'Charlotte Daniel Megan Oliver Hannah Thomas Eleanor Benjamin Alice Samuel Lucy Adam Rachel Peter Joanna Simon',
    furtherFamily: 'Thompson Clarke Wright Mitchell Turner Barker Collins Ward Foster Hayes Marsh Palmer Reid Shaw Doyle Norton',
    places: [PLACES.leeds, PLACES.toronto],
    double: '-',
  },
  korean: {
    given: 'Ji-woo Min-jun Seo-yeon Ha-eun Do-yun Su-bin Tae-yang Ye-jin',
    family: 'Kim Park Choi Jung Kang Yoon Lim Seo',
    furtherGiven: 'Hyun-woo Eun-ji Joon-ho Da-eun Sang-min Yu-na Jae-hyun Bo-ra Min-seo Dong-hyun So-yeon Chan-woo Hye-jin Seung-min',
    furtherFamily: 'Lee Cho Jang Shin Han Oh Kwon Song Bae Hwang Ahn Ryu Moon Yang',
    places: [PLACES.seoul],
  },
  turkish: {
    given: 'Ayşe Mehmet Elif Emre Zeynep Can Defne Kerem',
    family: 'Yılmaz Demir Çelik Şahin Öztürk Aydın Koç Arslan',
    furtherGiven: 'Selin Burak Melis Deniz Ece Onur Aslı Mert Derya Baran Gizem Tolga Sevgi Umut',
    furtherFamily: 'Kaya Yıldız Doğan Kılıç Aksoy Polat Erdem Güneş Korkmaz Tekin Şimşek Özkan Ateş Bulut',
    places: [PLACES.izmir],
  },
  vietnamese: {
    given: 'Linh Minh Thảo Quân Hương Đức Mai Tuấn',
    family: 'Nguyễn Trần Lê Phạm Hoàng Vũ Đặng Bùi',
    furtherGiven: 'Anh Khoa Ngọc Phúc Trang Long Vy Hải Lan Sơn Nhung Bảo Chi Dũng',
    furtherFamily: 'Đỗ Hồ Ngô Dương Lý Đinh Mai Trịnh Phan Cao Tạ Lưu',
    places: [PLACES.danang],
    familyFirst: true,
  },
  eastAfrican: {
    given: 'Sipho Thandi Wanjiru Kamau Aisha Juma Lerato Tesfaye',
    family: 'Mokoena Dlamini Mwangi Otieno Abebe Kiptoo Nkosi Moyo',
    furtherGiven: 'Njeri Brian Zawadi Kevin Naledi Achieng Tendai Wambui Kelvin Nyambura Baraka Thabo Zola Makena',
    furtherFamily: 'Kariuki Wekesa Njoroge Ochieng Tadesse Ndlovu Mutua Chebet Maina Onyango Sithole Kimani Hailu Barasa',
    places: [PLACES.nairobi],
  },
  nordic: {
    given: 'Freya Astrid Nils Signe Aino Mikko Ingrid Søren',
    family: 'Lindqvist Sørensen Virtanen Hansen Bergström Nygård Korhonen Dahl',
    furtherGiven: 'Elin Oskari Maja Henrik Saga Aksel Linnea Rasmus Tuva Gustav Ida Emil Hedda Mathias',
    furtherFamily: 'Andersson Nielsen Laine Eriksen Holmberg Berg Karlsson Lund Mäkinen Strand Nilsson Jensen Solberg Heikkinen',
    places: [PLACES.stockholm],
    double: '-',
  },
  portuguese: {
    given: 'Beatriz Thiago Larissa João Inês Caetano Marina Luís',
    family: 'Silva Almeida Figueiredo Rocha Gonçalves Teixeira Araújo Barros',
    furtherGiven: 'Gabriela Pedro Isabela Vinícius Carolina Bruno Letícia Henrique Fernanda Gustavo Bruna Rodrigo Helena Felipe',
    furtherFamily: 'Santos Oliveira Pereira Costa Carvalho Ribeiro Martins Cardoso Moreira Nunes Lopes Freitas Batista Correia',
    places: [PLACES.saoPaulo],
    double: ' ',
  },
} satisfies Record<string, Culture>;

/** Names in scripts of their own, for teams that write them so. */
export const SCRIPTS = {
  arabic: {
    given: 'ليلى عمر سلمى يوسف نور خالد هدى طارق ريم كريم مريم سامر',
    family: 'منصور حداد الخطيب النجار العمري المصري الزهراني خوري القاسم الشريف',
    furtherGiven: 'دانا فيصل رنا زياد ياسمين بلال',
    furtherFamily: 'درويش الحسن سليمان عواد ناصر البكري',
    places: [PLACES.amman, PLACES.cairo, PLACES.dubai, PLACES.riyadh],
  },
  kanji: {
    given: '陽菜 大輔 美咲 健太 葵 翔太 由美 直樹 彩花 拓海',
    family: '佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤',
    furtherGiven: '恵 亮 千尋 誠 麻衣 隼人',
    furtherFamily: '吉田 山田 佐々木 松本 井上 木村',
    places: [PLACES.tokyo, PLACES.osaka, PLACES.yokohama, PLACES.fukuoka],
    familyFirst: true,
  },
} satisfies Record<string, Culture>;
